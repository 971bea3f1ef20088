"""From a raw voice to a clip: filtered for a hall, trimmed, levelled. For a synthetic and a human voice alike."""
import subprocess

import numpy as np

from . import loudness

RATE = 48000
WORD_LUFS = -22.0        # a joined call comes to -23, its pauses and the chime included
VOICED_LUFS = -21.2      # the level of a short word's voiced part that is as loud as a long clip
LONG = int(0.4 * RATE)   # what BS.1770 can measure
SILENCE = 10 ** (-50 / 20)
KEEP, FADE = int(0.005 * RATE), int(0.004 * RATE)
# For a hall: no rumble, some presence, and soft syllables lifted by 2:1 compression.
_CHAIN = ("gain -3 rate -v 48000 highpass 100 equalizer 3000 0.8q 3 compand 0.004,0.10 6:-70,-70,-30,-30,0,-15 0 -90 "
          "0.02").split()
_RAW = ["-t", "raw", "-c", "1", "-e", "float", "-b", "32"]


def _sox(*command, sound=b""):
    return subprocess.run(["sox", "-D", "-V1", *command], input=sound, stdout=subprocess.PIPE, check=True).stdout


def filtered(sound, rate):
    """At RATE."""
    raw = _sox(*_RAW, "-r", str(rate), "-", *_RAW, "-", *_CHAIN, sound=sound.tobytes())
    return np.frombuffer(raw, dtype=np.float32)


def filtered_file(file):
    """A person's recording, whatever its format."""
    try:
        return np.frombuffer(_sox(file, *_RAW, "-", *_CHAIN), dtype=np.float32)
    except subprocess.CalledProcessError:
        raise SystemExit(f"{file}: is no sound that sox can read") from None


def trimmed(sound):
    """From its first to its last sample above SILENCE, with soft edges, so that it doesn't click."""
    loud = np.flatnonzero(np.abs(sound) > SILENCE)
    sound = sound[max(0, loud[0] - KEEP):loud[-1] + 1 + KEEP].copy()
    ramp = np.arange(FADE, dtype=np.float32) / FADE
    sound[:FADE] *= ramp
    sound[-FADE:] *= ramp[::-1]
    return sound


def levelled(sound, below=0.0):
    """As loud as all clips, or so many decibels below."""
    if len(sound) >= LONG:
        decibel = WORD_LUFS - loudness.integrated(sound)
    else:
        decibel = VOICED_LUFS - loudness.voiced(sound)
    # Rounded, so that a last bit of the measurement can't change the file.
    return sound * np.float32(10 ** (round(decibel - below, 2) / 20))


def write(path, sound, bits):
    """A FLAC file of 16 bits, of which `bits` are used: each that is not used makes it a tenth smaller."""
    if bits < 16:
        steps = np.float32(2 ** (bits - 1))
        sound = np.round(sound * steps) / steps
    # Level 2 predicts in whole numbers: the same file from every processor.
    _sox(*_RAW, "-r", str(RATE), "-", "-b", "16", "-C", "2", str(path), sound=sound.tobytes())
