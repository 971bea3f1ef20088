#!/usr/bin/python3
"""Every word of a pack's phrases has a clip, and every clip has something to speak: phrases.py PACK"""
import pathlib
import re
import string
import sys

import packs

MOST_WORDS = 24
BY_ENGINE = {"call", "call_priority", "call_short", "call_bare", "attention", "drill", "alert_evacuate", "alert_fire",
             "alert_earthquake", "alert_medical", "alert_security", "alert_other"}


def says(phrase):
    """All that a phrase may say, as lines."""
    if isinstance(phrase, str):
        return [phrase]
    return [phrase["says"], *phrase.get("agencies", {}).values(), *phrase.get("services", {}).values()]


def stretches(line, number):
    """The words between pauses and bindings, which no clip runs over."""
    for stretch in re.split(r"\||\d+ms|<\w+>\??[,.!]?", line):
        words = []
        for word in stretch.split():
            word = word.strip(",.!?").lower().replace("'", "")
            words += number(int(word)) if word.isdigit() else [word]
        yield words


def spoken(words, clips):
    """The clips that say the words, the longest first; None for a word that has none."""
    at = 0
    while at < len(words):
        lengths = range(min(MOST_WORDS, len(words) - at), 0, -1)
        length = next((n for n in lengths if "_".join(words[at:at + n]) in clips), None)
        yield "_".join(words[at:at + length]) if length else None, words[at]
        at += length or 1


def main():
    pack = pathlib.Path(sys.argv[1])
    description = packs.description(pack)
    number = packs.NUMBER[description["locale"]]
    clips = {file.name.split(".")[0] for file in pack.glob("*.flac")}
    used = {word for value in range(10000) for word in number(value)} | set(string.ascii_lowercase)
    used |= {packs.clip_of_agency(agency) for agency in packs.hall()["agencies"]}
    wrong = [f"{word}: can't be spoken" for word in sorted(used - clips)]
    for name, phrase in description["phrases"].items():
        for words in (words for line in says(phrase) for words in stretches(line, number)):
            for clip, word in spoken(words, clips):
                used.add(clip)
                if not clip:
                    wrong.append(f"{name}: nothing speaks '{word}'")
    wrong += [f"{clip}: no phrase says it" for clip in sorted(clips - used)]
    wrong += [f"{name}: the engine asks for this phrase" for name in sorted(BY_ENGINE - set(description["phrases"]))]
    print("\n".join(wrong) or f"{len(description['phrases'])} phrases are spoken by {len(clips)} clips")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
