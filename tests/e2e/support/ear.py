"""Listens to what a display played: which clips, when, and whether anything else was heard."""
import functools
import subprocess
from dataclasses import dataclass

import numpy

RATE = 48000
FADE = 192  # samples at each end of a clip
ALIKE = 0.999  # correlation of a clip with itself, levelled and rounded
PROBE, ALMOST = 2400, 0.9
CLIPPED = 0.9999
CHIMES = ("chime", "short_chime", "alert_chime")


@dataclass
class Heard:
    clip: str  # '?' for a sound that no clip of the pack makes
    begin: float  # seconds
    end: float

    def word(self):
        """Without its intonation; a clip may speak several words."""
        return self.clip.split(".")[0].replace("_", " ")


def faded(samples):
    """As a display keeps it: both ends faded, in whole steps of 16 bit, so that it begins and ends at the same sample."""
    length = min(FADE, len(samples) // 2)
    ramp = numpy.arange(length, dtype=numpy.float32) / length
    samples[:length] *= ramp
    samples[len(samples) - length :] *= ramp[::-1]
    return numpy.trunc(samples + numpy.copysign(0.5, samples)) / 32768


@functools.lru_cache
def clips_of(pack):
    """The pack's clips by name, decoded by another program than ours."""
    clips = {}
    for file in sorted(pack.glob("*.flac")):
        raw = subprocess.run(
            ["flac", "-d", "-s", "-c", "--force-raw-format", "--endian=little", "--sign=signed", file],
            check=True,
            capture_output=True,
        ).stdout
        samples = faded(numpy.frombuffer(raw, "<i2").astype(numpy.float32))
        clips[file.stem] = samples[numpy.flatnonzero(samples)[0] :]
    return clips


def correlation(a, b):
    return float(numpy.dot(a, b) / (numpy.linalg.norm(a) * numpy.linalg.norm(b) + 1e-12))


def clip_at(samples, at, clips):
    """The clip that begins exactly here, the longest of those that fit."""
    fitting = [
        name
        for name, clip in clips.items()
        if at + len(clip) <= len(samples)
        and correlation(samples[at : at + PROBE], clip[:PROBE]) > ALMOST  # most clips are ruled out by their beginning
        and correlation(samples[at : at + len(clip)], clip) > ALIKE
    ]
    return max(fitting, key=lambda name: len(clips[name]), default=None)


def transcribe(samples, clips):
    """What was heard, in order. Where two sounds overlap, neither is found, and '?' stands for them."""
    heard, at = [], 0
    while True:
        loud = numpy.flatnonzero(samples[at : at + RATE * 600])
        if not len(loud):
            return heard
        at += int(loud[0])
        name = clip_at(samples, at, clips)
        if name:
            length = len(clips[name])
        else:
            quiet = numpy.flatnonzero(samples[at:] == 0)
            length = int(quiet[0]) if len(quiet) else len(samples) - at
        if name or not heard or heard[-1].clip != "?":
            heard.append(Heard(name or "?", at / RATE, (at + length) / RATE))
        else:
            heard[-1].end = (at + length) / RATE
        at += length


class Ear:
    """On the file that SDL's disk audio driver writes."""

    def __init__(self, file, pack):
        self.file = file
        self.clips = clips_of(pack)

    def samples(self):
        if not self.file.exists():
            return numpy.zeros(0, numpy.float32)
        raw = numpy.fromfile(self.file, "<f4")
        return raw[: len(raw) // 2 * 2].reshape(-1, 2)[:, 0]

    def is_clipped(self):
        return numpy.abs(self.samples()).max() >= CLIPPED

    def is_silent(self):
        return not self.samples().any()

    def calls(self):
        """What was heard, a list for each chime, whichever it is."""
        calls = []
        for heard in transcribe(self.samples(), self.clips):
            if heard.clip in CHIMES or not calls:
                calls.append([])
            calls[-1].append(heard)
        return calls


def in_words(call):
    return " ".join(heard.word() for heard in call)
