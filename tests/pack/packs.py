"""The shipped packs as a listener has them: their clips' samples, their pauses, the words of a call in their language.
Told without our program's help."""
import functools
import pathlib
import subprocess

import numpy as np
import yaml

ROOT = pathlib.Path(__file__).parents[2]
RATE = 48000
_ID = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split()
_EN = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
       "seventeen eighteen nineteen").split()
_EN_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def hall():
    return yaml.safe_load((ROOT / "config/hall.yaml").read_text(encoding="utf-8"))


def clip_of_agency(agency):
    return agency["id"].replace("-", "_")


def description(pack):
    return yaml.safe_load((pack / "pack.yaml").read_text(encoding="utf-8"))


def samples(file):
    raw = subprocess.run(["sox", "-D", file, "-t", "raw", "-e", "signed", "-b", "16", "-"], check=True,
                         capture_output=True).stdout
    return np.frombuffer(raw, "<i2").astype(np.float32) / 32768


@functools.lru_cache
def clips(pack):
    """Samples by clip name."""
    return {file.stem: samples(file) for file in sorted(pack.glob("*.flac"))}


def number_id(value):
    """0 to 9999."""
    for size, word, one in ((1000, "ribu", "seribu"), (100, "ratus", "seratus")):
        if value >= size:
            many, rest = divmod(value, size)
            return ([one] if many == 1 else number_id(many) + [word]) + (number_id(rest) if rest else [])
    if value < 12:
        return [_ID[value]]
    tens, ones = divmod(value, 10)
    return [_ID[ones], "belas"] if tens == 1 else [_ID[tens], "puluh"] + ([_ID[ones]] if ones else [])


def number_en(value):
    """0 to 9999."""
    for size, word in ((1000, "thousand"), (100, "hundred")):
        if value >= size:
            many, rest = divmod(value, size)
            return number_en(many) + [word] + (number_en(rest) if rest else [])
    if value < 20:
        return [_EN[value]]
    tens, ones = divmod(value, 10)
    return [_EN_TENS[tens - 2]] + ([_EN[ones]] if ones else [])


NUMBER = {"id": number_id, "en": number_en}
