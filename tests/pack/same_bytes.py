#!/usr/bin/python3
"""audio/make-pack makes a shipped pack again, to the same bytes: same_bytes.py PACK"""
import filecmp
import pathlib
import platform
import subprocess
import sys
import tempfile

import packs

NOT_HERE = 77  # ctest's SKIP_RETURN_CODE

version = subprocess.run(["espeak-ng", "--version"], text=True, capture_output=True, check=True).stdout
if "1.51" not in version or platform.machine() != "x86_64":
    print(f"the packs were made by espeak-ng 1.51 on amd64, not by {version.strip()} on {platform.machine()}")
    sys.exit(NOT_HERE)

pack = pathlib.Path(sys.argv[1])
with tempfile.TemporaryDirectory() as place:
    made = pathlib.Path(place)
    subprocess.run([packs.ROOT / "audio/make-pack", pack, "-o", made], check=True, stdout=subprocess.DEVNULL)
    names = {file.name for folder in (pack, made) for file in folder.glob("*.flac")}
    _, differ, lacking = filecmp.cmpfiles(pack, made, sorted(names), shallow=False)
print("\n".join([f"{name}: differs" for name in differ] + [f"{name}: is in one of both alone" for name in lacking])
      or f"{len(names)} clips, to the same bytes")
sys.exit(1 if differ or lacking else 0)
