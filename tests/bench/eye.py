"""Looks at a TV from outside: when and where its picture changed (eye.c does the looking, on a thread of its own)."""
import ctypes
import threading
import time
from dataclasses import dataclass

import numpy

MS = 1_000_000
NAP = MS // 10  # between two looks; with the look itself about 0.15 ms
SLOW_NAP = MS
MOST_UNSEEN_MS = 0.5
ROOM = 60_000  # changes that can be noted


class Piece(ctypes.Structure):
    _fields_ = [("begin", ctypes.c_int64), ("bytes", ctypes.c_int32), ("place", ctypes.c_int32)]


class Patience(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int64) for name in ("quiet", "first", "whole", "nap")]


CHANGE = numpy.dtype([("at", "<i8"), ("place", "<i4"), ("unused", "<i4")])


def load(library):
    eye = ctypes.CDLL(str(library))
    pointer, number, time_ns = ctypes.c_void_p, ctypes.c_int32, ctypes.c_int64
    eye.eye_open.restype = pointer
    eye.eye_open.argtypes = [pointer, pointer, number]
    eye.eye_close.argtypes = [pointer]
    eye.eye_follow.argtypes = [pointer, pointer, pointer, pointer, number, pointer, pointer, pointer]
    eye.eye_remember.restype = time_ns
    eye.eye_remember.argtypes = [pointer, pointer]
    eye.eye_await.argtypes = [pointer, pointer, time_ns, time_ns, pointer, pointer, number]
    eye.eye_film.argtypes = [pointer, number, time_ns, time_ns, pointer, pointer, number]
    return eye


@dataclass
class Seen:
    acted_at: int  # just before what was watched, in nanoseconds
    changes: numpy.ndarray
    last_at: int  # 0: nothing changed
    look_ms: float  # how far apart the looks were,
    unseen_ms: float  # and the two between which the first change came

    @property
    def first_ms(self):
        return (self.changes["at"][0] - self.acted_at) / MS if len(self.changes) else None

    @property
    def blinked(self):
        """The first change may have come long before it was seen: something else had the eye's core."""
        return self.unseen_ms > MOST_UNSEEN_MS and self.unseen_ms > self.first_ms / 2

    @property
    def last_ms(self):
        return (self.last_at - self.acted_at) / MS if self.last_at else None


class Eye:
    """Sees every n-th line of the `places` of a TV, but for what lies in `blind` ones. The first place is the whole
    screen where none are given."""

    def __init__(self, library, tv, places=None, blind=(), every=12):
        self.eye = library
        self.tv = tv
        pieces, places = [], places or [(0, 0, tv.width, tv.height)]
        self.places = len(places)
        for number, place in enumerate(places):
            pieces += self.pieces_of(place, number, blind, every)
        self.handle = self.eye.eye_open(tv.address, (Piece * len(pieces))(*pieces), len(pieces))
        self.changes = numpy.zeros(ROOM, CHANGE)

    def pieces_of(self, place, number, blind, every):
        left, top, width, height = place
        for y in range(top + min(every, height) // 2, top + height, every):
            x = left
            for hole, _, wide, _ in sorted(b for b in blind if b[1] <= y < b[1] + b[3]) + [(left + width, 0, 0, 0)]:
                if hole > x:
                    yield Piece(y * self.tv.stride + 4 * x, 4 * (min(hole, left + width) - x), number)
                x = max(x, hole + wide)

    def watch(self, act, quiet_ms, first_ms, whole_ms, nap=NAP):
        """Begins to look, calls `act`, and looks until it was quiet for a while or patience ends."""
        ready, last, unseen, looks = ctypes.c_int32(0), ctypes.c_int64(0), ctypes.c_int64(0), ctypes.c_int64(0)
        patience = Patience(*(int(ms * MS) for ms in (quiet_ms, first_ms, whole_ms)), nap)
        by = [ctypes.byref(value) for value in (patience, ready, last, unseen, looks)]
        begun = time.monotonic_ns()
        acted_at, kept = meanwhile(
            lambda: self.eye.eye_follow(self.handle, *by[:2], self.changes.ctypes.data, ROOM, *by[2:]),
            ready,
            act,
        )
        look_ms = (time.monotonic_ns() - begun) / MS / max(1, looks.value)
        return Seen(acted_at, self.changes[:kept].copy(), last.value, look_ms, unseen.value / MS)

    def remember(self):
        """How all places look now, for watch_for."""
        picture = numpy.zeros(self.eye.eye_remember(self.handle, None), numpy.uint8)
        self.eye.eye_remember(self.handle, picture.ctypes.data)
        return picture

    def watch_for(self, act, remembered, whole_ms):
        """Begins to look, calls `act`, and looks until each place has looked as it is remembered. Returns for each
        place after how many ms it first did; none: never."""
        reached, ready = numpy.zeros(self.places, "<i8"), ctypes.c_int32(0)
        call = (remembered.ctypes.data, int(whole_ms * MS), NAP, ctypes.byref(ready), reached.ctypes.data, self.places)
        acted_at, _ = meanwhile(lambda: self.eye.eye_await(self.handle, *call), ready, act)
        return [(int(at) - acted_at) / MS if at else None for at in reached]

    def wait_for_quiet(self, quiet_ms, whole_ms=5000):
        """True once nothing has changed for that long."""
        seen = self.watch(lambda: None, quiet_ms, 0, whole_ms, SLOW_NAP)
        return not seen.last_at or time.monotonic_ns() - seen.last_at >= quiet_ms * MS

    def close(self):
        self.eye.eye_close(self.handle)


def meanwhile(look, ready, act):
    """Looks on a thread, and acts once it does. Returns the time just before, and what was seen."""
    seen = []
    thread = threading.Thread(target=lambda: seen.append(look()))
    thread.start()
    while not ready.value:
        time.sleep(0.0002)
    time.sleep(0.001)
    acted_at = time.monotonic_ns()
    try:
        act()
    finally:
        thread.join()
    return acted_at, seen[0]


def film(library, tv, line, seconds):
    """One line of the screen, (x, y, width), each time it changed: when, and its pixels as grey."""
    x, y, width = line
    room = int(seconds * 300)
    at, pixels = numpy.zeros(room, "<i8"), numpy.zeros((room, width, 4), numpy.uint8)
    count = library.eye_film(
        tv.address + y * tv.stride + 4 * x, 4 * width, int(seconds * 1e9), NAP, at.ctypes.data, pixels.ctypes.data, room
    )
    return at[:count], pixels[:count, :, :3].mean(axis=2)
