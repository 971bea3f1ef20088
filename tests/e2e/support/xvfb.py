"""A TV of 1920x1080 that only this test sees: Xvfb, whose framebuffer is a file in X's window dump format."""
import itertools
import os
import struct
import subprocess
import sys
from pathlib import Path

import numpy

from program import Program, without_screen

# Displays of this test alone: one that Xvfb had chosen could be another test's before this TV comes back.
NUMBERS = itertools.count(1000 + os.getpid() % 5000 * 10)
PAINTER = Path(__file__).with_name("paint_over.py")


class Tv:
    def __init__(self, name, folder):
        folder.mkdir()
        self.name = name
        self.folder = folder
        self.display = f":{next(NUMBERS)}"
        self.comes_on("1920x1080")

    def comes_on(self, size):
        """Until Xvfb says that it serves: its framebuffer's file is there earlier, without a header."""
        reading, writing = os.pipe()
        where = ["-displayfd", writing, "-fbdir", self.folder, "-nolisten", "tcp", "-noreset"]
        self.server = Program(
            f"Xvfb of {self.name}",
            ["Xvfb", self.display, "-screen", "0", f"{size}x24", *where],
            self.folder / "log",
            without_screen(),
            pass_fds=[writing],
        )
        os.close(writing)
        with os.fdopen(reading) as ready:
            ready.readline()
        self.pixels = self.map(self.folder / "Xvfb_screen0")

    def dies(self):
        """As an X server does that crashes."""
        (self.folder / "Xvfb_screen0").unlink()
        self.server.process.kill()
        self.server.process.wait()

    def takes_mode(self, width, height):
        """Another mode, as when a TV comes back on another input. The upper left of the pixels is what it shows."""
        mode = f"{width}x{height}"
        timing = [60, width, width + 8, width + 16, width + 24, height, height + 8, height + 16, height + 24]
        known = subprocess.run(["xrandr"], env=self.environment(), capture_output=True, text=True, check=True).stdout
        if f" {mode} " not in known:
            self.xrandr("--newmode", mode, *timing)
            self.xrandr("--addmode", "screen", mode)
        self.xrandr("--output", "screen", "--mode", mode)

    def xrandr(self, *words):
        subprocess.run(["xrandr", *map(str, words)], env=self.environment(), check=True)

    def environment(self):
        return {**without_screen(), "DISPLAY": self.display}

    def is_painted_over(self):
        """Something else draws into the window, all over."""
        subprocess.run([sys.executable, PAINTER], env=self.environment(), check=True)

    @staticmethod
    def map(file):
        with open(file, "rb") as stream:
            header = struct.unpack(">25I", stream.read(100))
        size, width, height, line, colors = header[0], header[4], header[5], header[12], header[19]
        raw = numpy.memmap(file, numpy.uint8, "r", size + colors * 12, (height, line))
        return raw.reshape(height, line // 4, 4)[:, :width]

    def picture(self):
        """Red, green, blue."""
        return self.pixels[:, :, 2::-1].copy()

    def cut(self, place):
        x, y, width, height = place
        return self.pixels[y : y + height, x : x + width, 2::-1].copy()

    def clean_up(self):
        self.server.clean_up()
