"""When was something heard from a display, on this computer's monotonic clock?"""
import threading
import time

import numpy

from ear import RATE

FRAME = 8  # bytes: two channels of 32 bit
BEAT = 0.01


class Timeline:
    """Watches the file of SDL's disk driver grow. What it writes is heard about a buffer later; that is the same for
    all displays."""

    def __init__(self, file):
        self.file = file
        self.grown = []  # (when, frames written by then)
        self.ended = threading.Event()
        self.watcher = threading.Thread(target=self.watch, daemon=True)
        self.watcher.start()

    def watch(self):
        while not self.ended.wait(BEAT):
            frames = self.file.stat().st_size // FRAME if self.file.exists() else 0
            if frames and (not self.grown or frames != self.grown[-1][1]):
                self.grown.append((time.monotonic(), frames))

    def clean_up(self):
        self.ended.set()
        self.watcher.join()

    def heard(self, gap=1.0):
        """The spans (begin, end) in which this display was to be heard; silences shorter than `gap` belong to them."""
        raw = numpy.fromfile(self.file, "<f4")
        loud = numpy.flatnonzero(raw[: len(raw) // 2 * 2 : 2])
        if not len(loud):
            return []
        breaks = numpy.flatnonzero(numpy.diff(loud) > gap * RATE)
        begins = loud[numpy.concatenate(([0], breaks + 1))]
        ends = loud[numpy.concatenate((breaks, [len(loud) - 1]))]
        return [(self.when(begin), self.when(end)) for begin, end in zip(begins, ends)]

    def when(self, frame):
        """The block with this frame was written at the first look at which the file was as long."""
        times, frames = zip(*self.grown)
        return float(times[min(int(numpy.searchsorted(frames, frame, side="right")), len(times) - 1)])


def overlaps(a, b):
    """The spans of two displays that lie over one another by more than one block of sound and one look."""
    slack = 0.12
    return [(x, y) for x in a for y in b if x[0] + slack < y[1] and y[0] + slack < x[1]]
