#!/usr/bin/python3
"""Every clip of a pack is level, clean at its edges and trimmed, as audio/README.md says: levels.py PACK"""
import pathlib
import sys

import numpy as np

import packs

sys.path.insert(0, str(packs.ROOT / "audio"))
from making import loudness  # noqa: E402

LONG_LUFS, SHORT_LUFS, MARGIN = -22.0, -21.2, 0.5
SOFTER = {"chime": 3.0, "short_chime": 3.0}  # than the voice
PEAK_DBTP = -1.0
QUIET = 10 ** (-50 / 20)
EDGE = 10 ** (-60 / 20)                       # what a clip may begin and end with, and no click be heard
OFFSET = 0.001
NEAR = packs.RATE * 12 // 1000               # how far from its ends it must be heard


def faults(name, sound):
    long = len(sound) >= 0.4 * packs.RATE
    level = loudness.integrated(sound) if long else loudness.voiced(sound)
    wanted = (LONG_LUFS if long else SHORT_LUFS) - SOFTER.get(name, 0)
    if abs(level - wanted) > MARGIN:
        yield f"{level:.1f} LUFS, should be {wanted:.1f}"
    if loudness.true_peak(sound) > PEAK_DBTP:
        yield f"true peak {loudness.true_peak(sound):.1f} dBTP"
    if abs(sound.mean()) > OFFSET:
        yield f"an offset of {sound.mean():.4f}"
    if max(abs(sound[0]), abs(sound[-1])) > EDGE:
        yield "clicks at an edge"
    heard = np.flatnonzero(np.abs(sound) > QUIET)
    is_voice = not name.endswith("chime")
    if is_voice and (heard[0] > NEAR or len(sound) - heard[-1] > NEAR):
        yield "silence at an edge"


def main():
    pack = pathlib.Path(sys.argv[1])
    clips = packs.clips(pack)
    wrong = [f"{name}: {fault}" for name, sound in clips.items() for fault in faults(name, sound)]
    wrong += [f"{agency['id']}: has no clip" for agency in packs.hall()["agencies"]
              if packs.clip_of_agency(agency) not in clips]
    size = sum(file.stat().st_size for file in pack.iterdir())
    if size > 6e6:
        wrong.append(f"the pack has {size / 1e6:.1f} MB, should have less than 6")
    print("\n".join(wrong) or f"{len(clips)} clips are level and clean; {size / 1e6:.1f} MB")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
