"""Pictures: what stands on a screen, and how it should look."""
import struct
import subprocess
import zlib

import numpy

# The grid of layouts/hall-landscape.yaml at 1920x1080.
HERO = (48, 146, 744, 544)
RECENT = (48, 690, 744, 290)
STRIP = (48, 994, 1824, 60)
STRONG = 40            # of 255: more than rounding makes
FEW = 0.001            # of all pixels: less than the smallest stroke of a digit


def panel(index):
    """The agency's place on the board: columns of eight, read downwards."""
    return 816 + index // 8 * 356, 26 + index % 8 * 120, 344, 114


def cut(picture, place):
    x, y, width, height = place
    return picture[y:y + height, x:x + width]


def same(a, b):
    """Alike to the eye, even where two ways of drawing round differently."""
    if a.shape != b.shape:
        return False
    strong = numpy.abs(a.astype(int) - b).max(axis=2) > STRONG
    return strong.mean() < FEW


def read_png(file):
    size = subprocess.run(["ffprobe", "-v", "error", "-show_entries", "stream=width,height", "-of", "csv=p=0", file],
                          check=True, capture_output=True, text=True).stdout.strip().split(",")
    width, height = int(size[0]), int(size[1])
    raw = subprocess.run(["ffmpeg", "-v", "error", "-i", file, "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
                         check=True, capture_output=True).stdout
    return numpy.frombuffer(raw, numpy.uint8).reshape(height, width, 3)


def write_png(file, picture):
    height, width, _ = picture.shape
    rows = b"".join(b"\0" + row.tobytes() for row in numpy.ascontiguousarray(picture))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 1)) + chunk(b"IEND", b""))
