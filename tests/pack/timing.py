#!/usr/bin/python3
"""How long the calls of the shipped hall take: timing.py PACK

Each agency calls each of its numbers, 001 to 999, at each of its counters. Prints the table of audio/README.md; fails
where the middle one of an agency takes less than 5 s or more than 6 s, but for those that the README names."""
import itertools
import pathlib
import statistics
import sys

import packs

LONGER = {"id": {"bpjs-kesehatan": 6.2, "bpjs-ketenagakerjaan": 6.4}, "en": {}}  # in s; their names are long


class Voice:
    def __init__(self, pack):
        self.language = packs.description(pack)["locale"]
        self.pauses = packs.description(pack)["pauses"]
        self.ms = {name: len(sound) / packs.RATE * 1000 for name, sound in packs.clips(pack).items()}

    def row(self, words, pause, final=False, lead=False):
        """Words one after another, the clips' lengths and the pauses between them, in ms."""
        names = list(words)
        if final:
            names[-1] = self.variant(names[-1], "final")
        if lead:
            names[0] = self.variant(names[0], "lead")
        return sum(self.ms[name] for name in names) + pause * (len(names) - 1)

    def variant(self, word, which):
        return f"{word}.{which}" if f"{word}.{which}" in self.ms else word

    def ticket(self, letters, digits):
        words = [letter.lower() for letter in letters] + [packs.NUMBER[self.language](int(d))[0] for d in digits]
        return self.row(words, self.pauses["digit"], lead=True)

    def before_ticket(self):
        first = {"id": "nomor_antrean", "en": "number"}[self.language]
        return self.ms["chime"] + self.pauses["chime"] + self.ms[first] + self.pauses["word"]

    def behind_ticket(self, agency, counter):
        pauses = self.pauses
        to, at = {"id": ("silakan_menuju", "loket"), "en": ("please_go_to", "counter")}[self.language]
        between = pauses["word"] if self.language == "id" else pauses["phrase"]
        number = self.row(packs.NUMBER[self.language](int(counter)), pauses["number"], final=True)
        return (pauses["phrase"] + self.ms[to] + pauses["word"] + self.ms[agency] + between + self.ms[at]
                + pauses["counter"] + number)


def calls_of(voice, agency):
    """In seconds, all that the agency can make."""
    tickets = [voice.ticket(agency["prefix"], "".join(digits)) for digits in itertools.product("0123456789", repeat=3)]
    counters = [voice.behind_ticket(packs.clip_of_agency(agency), counter) for counter in agency["counters"]]
    return [(voice.before_ticket() + ticket + counter) / 1000 for ticket in tickets[1:] for counter in counters]


def main():
    voice = Voice(pathlib.Path(sys.argv[1]))
    known = LONGER[voice.language]
    wrong = []
    print("| agency | shortest | middle | longest |\n| --- | --- | --- | --- |")
    for agency in packs.hall()["agencies"]:
        calls = calls_of(voice, agency)
        middle = statistics.median(calls)
        print(f"| {agency['id']} | {min(calls):.1f} s | {middle:.1f} s | {max(calls):.1f} s |")
        if not 5 <= middle <= known.get(agency["id"], 6):
            wrong.append(f"{agency['id']}: a call takes {middle:.2f} s")
    print("\n".join(wrong), file=sys.stderr)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
