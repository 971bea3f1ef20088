"""Fills the window of another program, as something that isn't the display's would."""
from ctypes import CDLL, POINTER, byref, c_int, c_uint, c_ulong, c_void_p

GREEN = 0x00FF00

x11 = CDLL("libX11.so.6")
x11.XOpenDisplay.restype = c_void_p
x11.XDefaultRootWindow.argtypes = [c_void_p]
x11.XDefaultRootWindow.restype = c_ulong
x11.XQueryTree.argtypes = [c_void_p, c_ulong] + [c_void_p] * 4
x11.XCreateGC.argtypes = [c_void_p, c_ulong, c_ulong, c_void_p]
x11.XCreateGC.restype = c_void_p
x11.XSetForeground.argtypes = [c_void_p, c_void_p, c_ulong]
x11.XFillRectangle.argtypes = [c_void_p, c_ulong, c_void_p, c_int, c_int, c_uint, c_uint]
x11.XSync.argtypes = [c_void_p, c_int]

display = x11.XOpenDisplay(None)
root, parent, count, windows = c_ulong(), c_ulong(), c_uint(), POINTER(c_ulong)()
x11.XQueryTree(
    display, x11.XDefaultRootWindow(display), byref(root), byref(parent), byref(windows), byref(count)
)
for window in windows[: count.value]:
    ink = x11.XCreateGC(display, window, 0, None)
    x11.XSetForeground(display, ink, GREEN)
    x11.XFillRectangle(display, window, ink, 0, 0, 4096, 4096)
x11.XSync(display, 0)
