"""The chime: two soft bells, G5 then E5."""
import math

import numpy as np

RATE = 48000
_LENGTH = 1.2
_BELLS = [(0.0, 783.99), (0.32, 659.26)]  # begins at s, Hz
_PARTIALS = [(1.0, 1.0, 0.30), (2.0, 0.35, 0.18), (3.01, 0.12, 0.09), (4.2, 0.05, 0.05)]  # of the tone, level, decay s
_ATTACK = 0.006
_RELEASE = 0.25  # the end fades out, so that the last bell doesn't stop


def chime():
    """1.2 s of float32 at RATE; its level is the caller's."""
    sound = [0.0] * int(_LENGTH * RATE)
    for begin, tone in _BELLS:
        first = int(begin * RATE)
        for at in range(first, len(sound)):
            t = (at - first) / RATE
            attack = min(1.0, t / _ATTACK)
            sound[at] += attack * sum(level * math.exp(-t / decay) * math.sin(2 * math.pi * tone * ratio * t)
                                      for ratio, level, decay in _PARTIALS)
    fade = int(_RELEASE * RATE)
    for at in range(fade):
        sound[len(sound) - 1 - at] *= at / fade
    return np.array(sound, dtype=np.float32)
