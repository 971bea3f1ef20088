"""A pack's recipe.yaml: which clips there are, what each says, and the sentence that it is cut from."""
import re
from dataclasses import dataclass

import yaml

_VARIANTS = ("lead", "final")  # carriers whose clips are variants: satu.lead, satu.final
_PLACE = "{}"                  # the clip's words, in a carrier's sentence


@dataclass
class Clip:
    """One file of the pack."""
    name: str
    says: str          # what a person reads
    spoken: str        # the same for espeak-ng
    ipa: str           # what must be heard
    read_in: str       # the sentence for a person, the clip's words *in it*
    intonation: str    # for a person: where in its sentence it stands
    sentence: str      # for espeak-ng; its characters from `begin` to `end` are the clip's words
    begin: int
    end: int
    pace: int          # in espeak-ng's words a minute
    gap: int           # between words, of 10 ms at espeak-ng's default pace


def _for_espeak(text, words):
    """The text with the phonemes of those words that espeak-ng's own rules would miss."""
    def phonemes(match):
        known = words.get(match[0].lower())
        return f"[[{known}]]" if known else match[0]
    return re.sub(r"\[\[.*?\]\]|[^\W\d_]+", phonemes, text)


def _sentence_to_read(carrier, says):
    return carrier["sentence"].replace("[[_:]] ", "").replace(_PLACE, f"*{says}*")


def load(pack):
    return yaml.safe_load((pack / "recipe.yaml").read_text(encoding="utf-8"))


def clips(recipe):
    """Each clip of the recipe, its variants as clips of their own."""
    words = recipe.get("words", {})
    for name, clip in recipe["clips"].items():
        says = clip.get("says", name.replace("_", " "))
        spoken = f"[[{clip['phonemes']}]]" if "phonemes" in clip else _for_espeak(says, words)
        for at in clip["cut"]:
            carrier = recipe["carriers"][at]
            before, behind = _for_espeak(carrier["sentence"], words).split(_PLACE)
            yield Clip(name=f"{name}.{at}" if at in _VARIANTS else name, says=says, spoken=spoken, ipa=clip["ipa"],
                       read_in=_sentence_to_read(carrier, says), intonation=carrier["intonation"],
                       sentence=before + spoken + behind, begin=len(before), end=len(before) + len(spoken),
                       pace=carrier["pace"], gap=carrier["gap"])
