"""Sentences spoken by espeak-ng, and where their words begin."""
import json
import pathlib
import subprocess
import sys

import numpy as np

RATE = 22050
_SPEAK = pathlib.Path(__file__).with_name("speak.py")
_ECHO_DELAY, _ECHO_PART = RATE * 120 // 1000, np.float32(10 / 256)  # "echo 120 10" in espeak-ng-data/voices/!v/f3


def _without_echo(sound):
    """The variant f3 adds an echo, which blurs every cut, and a hall has its own: y[t] = x[t] + a y[t - d]."""
    dry = sound.astype(np.float32)
    dry[_ECHO_DELAY:] -= _ECHO_PART * sound[:-_ECHO_DELAY]
    return dry / 32768


def say(voice, pace, gap, text):
    """The sound as float32 at RATE, and where its words begin, as pairs of character and sample."""
    spoken = subprocess.run([sys.executable, "-S", _SPEAK, voice, str(pace), str(gap), text],
                            stdout=subprocess.PIPE, check=True)
    words, sound = spoken.stdout.split(b"\n", 1)
    return _without_echo(np.frombuffer(sound, dtype="<i2")), json.loads(words)
