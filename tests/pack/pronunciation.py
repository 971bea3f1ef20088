#!/usr/bin/python3
"""What espeak-ng makes of each clip's phonemes must be the pronunciation that the recipe expects."""
import subprocess
import sys

import yaml

recipe = yaml.safe_load(open(sys.argv[1], encoding="utf-8"))
clips = recipe["clips"]
# One call for all: espeak-ng prints a line for each sentence.
spoken = subprocess.run(["espeak-ng", "-v", recipe["voice"], "-q", "--ipa"], text=True, check=True, capture_output=True,
                        input="".join(f"[[{clip['phonemes']}]].\n\n" for clip in clips.values()))
heard = [line.strip() for line in spoken.stdout.splitlines() if line.strip()]
wrong = [f"{name} ({clip['says']}): espeak-ng says {ipa}, expected {clip['ipa']}"
         for (name, clip), ipa in zip(clips.items(), heard) if ipa != clip["ipa"]]
if len(heard) != len(clips):
    wrong.append(f"espeak-ng spoke {len(heard)} of {len(clips)} clips")
print("\n".join(wrong) or f"{len(clips)} clips are pronounced as expected")
sys.exit(1 if wrong else 0)
