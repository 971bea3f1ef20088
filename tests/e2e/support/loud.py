"""How loud is what was played? BS.1770 over both channels, by libebur128."""
import math
import sys

from hall import REPOSITORY

sys.path.append(str(REPOSITORY / "audio"))
from making import loudness  # noqa: E402


def both_channels(one):
    """Two channels with the same sound have twice the power of one."""
    return one * math.sqrt(2)


def integrated(one):
    """In LUFS, of both channels; `one` of them is given."""
    return loudness.integrated(both_channels(one))


def true_peak(one):
    """In dBTP, of one channel."""
    return loudness.true_peak(one)
