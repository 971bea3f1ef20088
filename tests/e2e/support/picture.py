"""Pictures: what stands on a screen, and how it should look."""
import numpy
from PIL import Image

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
    with Image.open(file) as image:
        return numpy.asarray(image.convert("RGB"))


def write_png(file, picture):
    Image.fromarray(picture).save(file)
