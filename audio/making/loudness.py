"""Loudness by libebur128 (BS.1770), for mono sound at 48 kHz as float32."""
import ctypes as c
import math

import numpy as np

RATE = 48000
_MOMENTARY, _INTEGRATED, _TRUE_PEAK = 1, 5, 0x31
_lib = c.CDLL("libebur128.so.1")
_lib.ebur128_init.restype = c.c_void_p
_lib.ebur128_init.argtypes = [c.c_uint, c.c_ulong, c.c_int]
_lib.ebur128_add_frames_float.argtypes = [c.c_void_p, c.c_void_p, c.c_size_t]
_lib.ebur128_loudness_global.argtypes = [c.c_void_p, c.POINTER(c.c_double)]
_lib.ebur128_loudness_momentary.argtypes = [c.c_void_p, c.POINTER(c.c_double)]
_lib.ebur128_true_peak.argtypes = [c.c_void_p, c.c_uint, c.POINTER(c.c_double)]
_lib.ebur128_destroy.argtypes = [c.POINTER(c.c_void_p)]


def _measure(sound, mode, read):
    state = c.c_void_p(_lib.ebur128_init(1, RATE, mode))
    data = np.ascontiguousarray(sound, dtype=np.float32)
    _lib.ebur128_add_frames_float(state, data.ctypes.data, len(data))
    value = c.c_double()
    read(state, value)
    _lib.ebur128_destroy(c.byref(state))
    return value.value


def integrated(sound):
    """In LUFS. Needs 0.4 s."""
    return _measure(sound, _INTEGRATED, lambda s, v: _lib.ebur128_loudness_global(s, c.byref(v)))


def true_peak(sound):
    """In dBTP."""
    return 20 * math.log10(_measure(sound, _TRUE_PEAK, lambda s, v: _lib.ebur128_true_peak(s, 0, c.byref(v))))


def voiced(sound):
    """The K-weighted level of the voiced part, in LUFS; for words of any length.
    Voiced is every 20 ms within 12 dB of the strongest 20 ms."""
    frame = RATE // 50
    frames = sound[:len(sound) // frame * frame].reshape(-1, frame)
    power = (frames.astype(np.float64) ** 2).mean(axis=1)
    part = frames[power > power.max() / 10 ** 1.2].reshape(-1)
    window = RATE * 2 // 5  # what the momentary loudness looks back on
    part = part[:window]
    padded = np.concatenate([np.zeros(window - len(part), np.float32), part])
    momentary = _measure(padded, _MOMENTARY, lambda s, v: _lib.ebur128_loudness_momentary(s, c.byref(v)))
    return momentary + 10 * math.log10(window / len(part))
