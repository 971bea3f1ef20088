"""The sounds that are no voice: the chime of a call, a short one between calls, and the alert's."""
import math

import numpy as np

RATE = 48000
_G5, _E5 = 783.99, 659.26
_ATTACK = 0.006
_BELL = [(1.0, 1.0, 0.30), (2.0, 0.35, 0.18), (3.01, 0.12, 0.09), (4.2, 0.05, 0.05)]  # of the tone, level, decay s
_SHORT_BELL = [(ratio, level, decay / 3) for ratio, level, decay in _BELL]
_HORN = [(1.0, 1.0), (2.0, 0.5), (3.0, 0.6), (4.0, 0.3), (5.0, 0.35)]  # of the tone, level


def _bells(length, bells, partials, release):
    """`bells`: begins at s, Hz. Over the last `release` s it fades out, so that the last bell doesn't stop."""
    sound = [0.0] * int(length * RATE)
    for begin, tone in bells:
        first = int(begin * RATE)
        for at in range(first, len(sound)):
            t = (at - first) / RATE
            attack = min(1.0, t / _ATTACK)
            sound[at] += attack * sum(level * math.exp(-t / decay) * math.sin(2 * math.pi * tone * ratio * t)
                                      for ratio, level, decay in partials)
    fade = int(release * RATE)
    for at in range(fade):
        sound[len(sound) - 1 - at] *= at / fade
    return np.array(sound, dtype=np.float32)


def _horn(length, tone):
    """A note that stands, without a bell's decay."""
    count, ramp = int(length * RATE), int(0.01 * RATE)
    return [min(1.0, at / ramp, (count - 1 - at) / ramp)
            * sum(level * math.sin(2 * math.pi * tone * ratio * at / RATE) for ratio, level in _HORN)
            for at in range(count)]


def chime():
    """Two soft bells, G5 then E5, 1.2 s. Float32 at RATE, as all here; the level is the caller's."""
    return _bells(1.2, [(0.0, _G5), (0.32, _E5)], _BELL, 0.25)


def short_chime():
    """The same two bells in 0.35 s."""
    return _bells(0.35, [(0.0, _G5), (0.11, _E5)], _SHORT_BELL, 0.08)


def alert_chime():
    """Two horns in turn, B4 and E5, three times in 1.8 s: nothing that a call could be taken for."""
    return np.array((_horn(0.3, 493.88) + _horn(0.3, _E5)) * 3, dtype=np.float32)
