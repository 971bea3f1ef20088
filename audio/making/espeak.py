"""Speaks a sentence with libespeak-ng and tells at which sample each word begins."""
import ctypes as c

import numpy as np

RATE = 22050
_WORD_GAP = 8  # of 10 ms at espeak-ng's default pace: silence to cut in
_ECHO_DELAY, _ECHO_PART = RATE * 120 // 1000, np.float32(10 / 256)  # "echo 120 10" in espeak-ng-data/voices/!v/f3
_EVENT_WORD, _PACE, _GAP = 1, 1, 7
_RETRIEVE, _UTF8, _PHONEMES, _END_PAUSE = 2, 1, 0x100, 0x1000


class _Event(c.Structure):
    _fields_ = [("type", c.c_int), ("unique", c.c_uint), ("text", c.c_int), ("length", c.c_int),
                ("audio_ms", c.c_int), ("sample", c.c_int), ("user", c.c_void_p), ("id", c.c_char * 8)]


def _without_echo(sound):
    """The variant f3 adds an echo, which blurs every cut, and a hall has its own: y[t] = x[t] + a y[t - d]."""
    dry = sound.astype(np.float32)
    dry[_ECHO_DELAY:] -= _ECHO_PART * sound[:-_ECHO_DELAY]
    return dry / 32768


class Speaker:
    """One voice. One at a time in a process: libespeak-ng keeps its state globally."""

    def __init__(self, voice):
        self._lib = c.CDLL("libespeak-ng.so.1")
        if self._lib.espeak_Initialize(_RETRIEVE, 0, None, 0) != RATE:
            raise RuntimeError("libespeak-ng doesn't speak at 22050 Hz here; is espeak-ng-data installed?")
        if self._lib.espeak_SetVoiceByName(voice.encode()) != 0:
            raise RuntimeError(f"espeak-ng has no voice '{voice}'")
        callback = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_short), c.c_int, c.POINTER(_Event))
        self._callback = callback(self._take)  # kept: the library holds a pointer to it
        self._lib.espeak_SetSynthCallback(self._callback)

    def say(self, text, pace):
        """The sound as float32 at RATE, and the first samples of its words, in order."""
        self._sound, self._words = [], []
        self._lib.espeak_SetParameter(_PACE, pace, 0)
        self._lib.espeak_SetParameter(_GAP, _WORD_GAP, 0)
        data = text.encode() + b"\0"
        self._lib.espeak_Synth(data, c.c_size_t(len(data)), 0, 1, 0, _UTF8 | _PHONEMES | _END_PAUSE, None, None)
        self._lib.espeak_Synchronize()
        return _without_echo(np.concatenate(self._sound)), self._words

    def _take(self, sound, count, events):
        if sound and count:
            self._sound.append(np.ctypeslib.as_array(sound, (count,)).copy())
        at = 0
        while events[at].type:
            if events[at].type == _EVENT_WORD and events[at].length:
                self._words.append(events[at].sample)
            at += 1
        return 0
