"""How a screen should look: `panggil snapshot` draws the same layout from what happened."""
import itertools
import json
import subprocess
from datetime import datetime, timezone

from picture import read_png
from program import without_screen

ZONE = "hall"


def called(agency, ticket, counter):
    """A call that still waits for the voice."""
    return [{"type": "ticket.called", "id": f"{agency}-{ticket}-{counter}", "agency": agency, "ticket": ticket, "counter": counter}]


def started(agency, ticket, counter):
    """Its voice begins."""
    return [{"type": "announcement.started", "announcement": f"say-{agency}-{ticket}-{counter}", "zone": ZONE,
             "of": f"{agency}-{ticket}-{counter}", "agency": agency, "ticket": ticket, "counter": counter,
             "words": "", "duration_ms": 5000}]


def ended(agency, ticket, counter):
    """Its voice has ended."""
    return [{"type": "announcement.ended", "announcement": f"say-{agency}-{ticket}-{counter}", "zone": ZONE,
             "of": f"{agency}-{ticket}-{counter}", "outcome": "spoken"}]


def speaking(*call):
    return called(*call) + started(*call)


def spoken(*call):
    return called(*call) + started(*call) + ended(*call)


class Goldens:
    def __init__(self, panggil, config, layout, folder):
        self.command = [panggil, "snapshot", layout, "--config", config]
        self.folder = folder
        self.pictures = {}
        self.number = itertools.count(1)

    def after(self, events, *options, at=None):
        """The whole screen after these events, at rest; `at`, now if none is given, is the moment on the clock."""
        lines = "".join(json.dumps(event) + "\n" for event in events)
        key = (lines, options, at)
        moment = at or datetime.now(timezone.utc)  # before the doors open a panel looks different
        if key not in self.pictures:
            number = next(self.number)
            jsonl, png = self.folder / f"golden-{number}.jsonl", self.folder / f"golden-{number}.png"
            jsonl.write_text(lines)
            subprocess.run([*self.command, "--events", jsonl, "-o", png, "--at", moment.isoformat(timespec="seconds"), *options], check=True, env=without_screen())
            self.pictures[key] = read_png(png)
        return self.pictures[key]
