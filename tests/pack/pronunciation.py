#!/usr/bin/python3
"""What espeak-ng makes of each clip's words must be the pronunciation that the recipe expects: pronunciation.py PACK"""
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "audio"))
from making import recipe as recipes  # noqa: E402


def heard(voice, clips):
    """The pronunciation of each clip. One call for all: espeak-ng prints a line for each part between commas."""
    spoken = subprocess.run(["espeak-ng", "-v", voice, "-q", "--ipa"], text=True, check=True, capture_output=True,
                            input="".join(f"{clip.spoken}.\n\n" for clip in clips))
    lines = iter([line.strip() for line in spoken.stdout.splitlines() if line.strip()])
    return [", ".join(next(lines, "nothing") for _ in clip.says.split(",")) for clip in clips]


recipe = recipes.load(pathlib.Path(sys.argv[1]))
clips = list({clip.spoken: clip for clip in recipes.clips(recipe)}.values())  # its variants sound alike
wrong = [f"{clip.name} ({clip.says}): espeak-ng says {ipa}, expected {clip.ipa}"
         for clip, ipa in zip(clips, heard(recipe["voice"], clips)) if ipa != clip.ipa]
print("\n".join(wrong) or f"{len(clips)} clips are pronounced as expected")
sys.exit(1 if wrong else 0)
