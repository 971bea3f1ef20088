"""A TV of 1920x1080 that only this test sees: Xvfb, whose framebuffer is a file in X's window dump format."""
import os
import struct

import numpy

from program import Program, without_screen
from waiting import wait_until


class Tv:
    def __init__(self, name, folder):
        folder.mkdir()
        reading, writing = os.pipe()
        self.server = Program(
            f"Xvfb of {name}",
            [
                "Xvfb",
                "-displayfd",
                writing,
                "-screen",
                "0",
                "1920x1080x24",
                "-fbdir",
                folder,
                "-nolisten",
                "tcp",
                "-noreset",
            ],
            folder / "log",
            without_screen(),
            pass_fds=[writing],
        )
        os.close(writing)
        with os.fdopen(reading) as number:
            self.display = f":{number.readline().strip()}"
        file = folder / "Xvfb_screen0"
        wait_until(file.exists, 10, "expected Xvfb to write its framebuffer into a file")
        self.pixels = self.map(file)

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
