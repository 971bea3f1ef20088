"""Speaks one sentence with libespeak-ng: speak.py VOICE PACE GAP TEXT

PACE is in espeak-ng's words a minute, GAP the silence between words, of 10 ms at its default pace. Prints where the
sentence's words begin, as pairs of character and sample in one line of JSON, then the sound, int16 at 22050 Hz. A
program of its own, since what libespeak-ng said before colours what it says next."""
import ctypes as c
import json
import sys

RATE = 22050
_EVENT_WORD, _PACE, _GAP = 1, 1, 7
_RETRIEVE, _UTF8, _PHONEMES, _END_PAUSE = 2, 1, 0x100, 0x1000


class _Event(c.Structure):
    _fields_ = [("type", c.c_int), ("unique", c.c_uint), ("text", c.c_int), ("length", c.c_int),
                ("audio_ms", c.c_int), ("sample", c.c_int), ("user", c.c_void_p), ("id", c.c_char * 8)]


def speak(voice, pace, gap, text):
    library = c.CDLL("libespeak-ng.so.1")
    if library.espeak_Initialize(_RETRIEVE, 0, None, 0) != RATE:
        raise SystemExit("libespeak-ng doesn't speak at 22050 Hz here; is espeak-ng-data installed?")
    if library.espeak_SetVoiceByName(voice.encode()) != 0:
        raise SystemExit(f"espeak-ng has no voice '{voice}'")
    sound, words = bytearray(), []

    def take(samples, count, events):
        if samples and count:
            sound.extend(c.string_at(samples, count * 2))
        at = 0
        while events[at].type:
            if events[at].type == _EVENT_WORD and events[at].length:
                words.append((events[at].text - 1, events[at].sample))
            at += 1
        return 0

    callback = c.CFUNCTYPE(c.c_int, c.POINTER(c.c_short), c.c_int, c.POINTER(_Event))(take)
    library.espeak_SetSynthCallback(callback)
    library.espeak_SetParameter(_PACE, pace, 0)
    library.espeak_SetParameter(_GAP, gap, 0)
    data = text.encode() + b"\0"
    library.espeak_Synth(data, c.c_size_t(len(data)), 0, 1, 0, _UTF8 | _PHONEMES | _END_PAUSE, None, None)
    library.espeak_Synchronize()
    return words, bytes(sound)


if __name__ == "__main__":
    found, said = speak(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
    sys.stdout.buffer.write(json.dumps(found).encode() + b"\n" + said)
