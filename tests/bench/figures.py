"""The figures of a run: what was measured in several repeats, brought to one number each."""
import json
import statistics
from pathlib import Path

import numpy

MOST_OTHERS_PCT = 15  # of a core, used by others meanwhile: then a phase was disturbed


class Figures:
    """Of one run. A name is that of a value, or of samples with a percentile: `still_pixel_ms.p95`, `.max`."""

    def __init__(self, run):
        self.run = run

    @classmethod
    def load(cls, file):
        return cls(json.loads(Path(file).read_text(encoding="utf-8")))

    def parts(self, peer, board, name):
        """The phases that measured it, undisturbed ones where there are any."""
        key = name.split(".")[0]
        has = [
            part
            for part in self.run["parts"]
            if part["peer"] == peer and part["board"] == board and (key in part["values"] or part["samples"].get(key))
        ]
        return [part for part in has if not is_disturbed(part)] or has

    def figure(self, peer, board, name):
        """One number; none where it wasn't measured."""
        parts = self.parts(peer, board, name)
        if not parts:
            return None
        key, _, which = name.partition(".")
        if not which:
            return statistics.median(part["values"][key] for part in parts)
        return percentile([sample for part in parts for sample in part["samples"][key]], which)

    def ratio(self, peer, other, board, name):
        """Of two programs: values repeat by repeat, since those were measured one after another; percentiles of all."""
        if "." in name:
            return over(self.figure(peer, board, name), self.figure(other, board, name))
        ours = {part["repeat"]: part["values"][name] for part in self.parts(peer, board, name)}
        theirs = {part["repeat"]: part["values"][name] for part in self.parts(other, board, name)}
        pairs = [over(ours[repeat], theirs[repeat]) for repeat in ours.keys() & theirs.keys()]
        known = [ratio for ratio in pairs if ratio is not None]
        if known:
            return statistics.median(known)
        return over(self.figure(peer, board, name), self.figure(other, board, name))

    def disturbed(self, peer, board, name):
        parts = self.parts(peer, board, name)
        return bool(parts) and all(is_disturbed(part) for part in parts)


def is_disturbed(part):
    return part["others_pct"] > MOST_OTHERS_PCT


def over(a, b):
    return a / b if a is not None and b else None


def percentile(samples, which):
    return float(max(samples) if which == "max" else numpy.percentile(samples, float(which[1:])))
