#!/usr/bin/env python3
"""What decodes validates, and what validates decodes: on all shipped files, and on mutations of them (seeded).

usage: check.py PANGGIL    in the repository's root; SEED and COUNT may be set. PANGGIL_WRITE_SCHEMAS=1 writes
assets/schema/*.json anew instead of comparing them.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

from as_editors_see import as_json, compose, serialized
from mutate import mutated

FILES = {
    "hall": ["config/hall.yaml"],
    "hub": ["config/hub.yaml"],
    "displays": ["config/displays.yaml"],
    "announcements": ["config/announcements.yaml"],
    "layout": sorted(str(p) for p in Path("layouts").glob("*.yaml")),
    "theme": sorted(str(p) for p in Path("assets/themes").glob("*.yaml")),
    "pack": sorted(str(p) for p in Path("audio").glob("*/pack.yaml")),
}

# Where a file validates and yet doesn't decode, the message must be one of these: what no schema can say.
BEYOND_A_SCHEMA = {
    "a name of something else in this file, or in another": r"no (template|agency|theme|screen|zone|zone of the hall) (is called"
    r"|has)|has no (style|zone|phrase|counter|space)|has no '[^']*' under|'(square|round)' is always there|^there is no |leads out of|extends itself|needs the field 'zone'"
    r"|is neither a letter nor",
    "the picture of letters and what stands below it": r"the picture|the letters . don't|this line is \d+ wide"
    r"|there are \d+ (widths|heights)|are .* (wide|high) together",
    "two of one name": r"two (agencies|services|announcements|rules) |belongs to .* already|the counter .* is at",
    "fields that go together": r"keep one|needs 'every'|say when|say what is announced|ends before it begins"
    r"|a break (must|on)|there is a break|bare_from|need an address each|without keys",
    "a weekday twice, or backwards": r"has its hours from|goes backwards",
    "how long or how much, with a unit or in quotes": r"^this must be between ",
    "whole minutes, with a unit": r"whole minutes",
    "a time that a number can be to an editor: 8.7, 7e3": r"a time of day such as|a time such as 7 s|400 ms ease-out",
    "a date that no calendar has": r"a date such as",
    "a number that only YAML has, or with a point where none is: 0x1F, +5, 1.0": r"this must be .*, not "
    r"'[-+]?(0[xob]\w+|\.inf|\.nan|[0-9.]+(e[-+]?\d+)?)'",
    "a language, a time zone": r"is no (locale|time zone)|numbers can't be read",
    "the first word of an item": r"unknown (widget|field)",
    "what extends, include, change, remove, variants and parameters do": r"^in the variant|can't differ in a variant"
    r"|^no (layout|letter, template)|leads out of|is built upon|built upon too many|has a name already|has no parameter"
    r"|^the name .* is taken|stands in the picture still|parameter's name|parameter can't|stands for something already"
    r"|every item has the field|the value of a parameter|a variant goes by|the templates make|templates stand more"
    r"|the fields that are other|shows itself in the end|the name of a (letter|template)",
    "how many columns, how long a transition": r"how many, 1 to|a grid has|at most 5 s|share of the rest",
    "what comes last in a ladder of steps, how large a screen is": r"nothing is tried after|'fill' stands alone|a size of screen",
    "the hours and days of a condition": r"hours are written|unknown state|hours such as|a day such as",
    "the letters of a pattern of time": r"means nothing in a time|is the (year|day) of|no seconds|single quote",
    "the grammar of a phrase, and of a table of numbers": r"can't be spoken|unknown binding|a pause lasts|a phrase needs"
    r"|no rule says|needs a rule from|is never closed|the phrase 'call' is missing|two at least|twice in this rule",
    "what a theme lacks with all that it extends": r"the theme lacks",
    "twice in a list, written in two ways": r"stands twice in this list",
}

# A layout that builds upon another may say any part of an item, which is whole only together with the other's.
PARTS = "a part of an item, in a layout that extends another"

# Where a file decodes and yet doesn't validate, the value must be one of these.
WIDER_THAN_A_SCHEMA = {
    "a number too large or too small for an editor": r"is not of type|inf",
}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


def schema_of(panggil, kind):
    printed = run(panggil, "schema", kind, "--lang", "en")
    assert printed.returncode == 0, printed.stderr
    schema = json.loads(printed.stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    shipped = Path("assets/schema") / f"{kind}.json"
    if os.environ.get("PANGGIL_WRITE_SCHEMAS"):
        shipped.parent.mkdir(exist_ok=True)
        shipped.write_text(printed.stdout)
    if not shipped.exists() or shipped.read_text() != printed.stdout:
        sys.exit(f"{shipped} isn't what `panggil schema {kind}` prints; PANGGIL_WRITE_SCHEMAS=1 tests/schema/check.py "
                 f"{panggil} writes it anew")
    return jsonschema.Draft7Validator(schema)


def complaints(validator, document):
    return [f"{'/'.join(str(p) for p in error.absolute_path)}: {error.message[:200]}"
            for error in validator.iter_errors(document)]


def named_in_its_first_line(path):
    first = Path(path).read_text().splitlines()[0]
    found = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    return found and (Path(path).parent / found[1]).exists()


def lay_out(kind, path, number, folder):
    """Where a mutation stands, so that it is read as the shipped file is."""
    place = folder / kind / str(number) / Path(path).parent.name / Path(path).name
    place.parent.mkdir(parents=True)
    if kind in ("layout", "theme"):  # they build upon their neighbours
        for neighbour in Path(path).parent.glob("*.yaml"):
            shutil.copy(neighbour, place.parent)
    return place


def errors_by_file(panggil, folder, paths):
    """What decoding says of each, of its lines alone: clips that a mutated pack lacks are no concern here."""
    told = run(panggil, "check", "--lang", "en", "--config", str(folder / "config"), *map(str, paths))
    errors = {str(path): [] for path in paths}
    for line in told.stdout.splitlines():
        found = re.match(r"(.+?):(\d+):\d+: error: (.*)", line)
        if found and found[1] in errors:
            errors[found[1]].append(found[3])
    return errors


def excused(names, text):
    return next((name for name, pattern in names.items() if re.search(pattern, text)), None)


def main(panggil):
    seed, count = int(os.environ.get("SEED", "1")), int(os.environ.get("COUNT", "40"))
    chance = random.Random(seed)
    wrong, agreed, excuses = [], {True: 0, False: 0}, {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "config").mkdir()
        shutil.copy("config/hall.yaml", folder / "config")
        for kind, files in FILES.items():
            validator = schema_of(panggil, kind)
            documents = {}
            for path in files:
                tree = compose(Path(path).read_text())
                found = complaints(validator, as_json(tree))
                if found:
                    wrong.append(f"{path} doesn't validate: {found[0]}")
                if not named_in_its_first_line(path):
                    wrong.append(f"{path} doesn't name its schema in the first line")
                for number in range(count):
                    text = serialized(mutated(compose(Path(path).read_text()), chance))
                    place = lay_out(kind, path, f"{Path(path).stem}-{number}", folder)
                    place.write_text(text)
                    documents[str(place)] = text
            said = errors_by_file(panggil, folder, documents)
            for place, text in documents.items():
                found = complaints(validator, as_json(compose(text)))
                decodes, validates = not said[place], not found
                if decodes == validates:
                    agreed[decodes] += 1
                    continue
                what = said[place] if validates else found
                if validates and kind == "layout" and re.search(r"^extends:", text, re.MULTILINE):
                    excuses[PARTS] = excuses.get(PARTS, 0) + 1
                    continue
                why = excused(BEYOND_A_SCHEMA if validates else WIDER_THAN_A_SCHEMA, what[0])
                if why and (not validates or all(excused(BEYOND_A_SCHEMA, w) for w in what)):
                    excuses[why] = excuses.get(why, 0) + 1
                    continue
                claim = "validates, but doesn't decode" if validates else "decodes, but doesn't validate"
                wrong.append(f"{place} {claim}: {what}")
                if os.environ.get("KEEP"):
                    shutil.copy(place, os.path.join(os.environ["KEEP"], place.replace("/", "_")[-60:]))
    for line in wrong:
        print(line)
    print(f"seed {seed}: {agreed[True]} mutations good in both eyes, {agreed[False]} wrong in both; what no schema can say:")
    for why, times in sorted(excuses.items(), key=lambda item: -item[1]):
        print(f"  {times:4} {why}")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(sys.argv[1])
