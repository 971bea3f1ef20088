"""The board that is measured: the shipped hall, or one of 240 panels; as config for panggil and as places on the screen."""
import functools
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
CANVAS = (1920, 1080)  # the units of all places below
PLACE_OF_PANELS = (816, 26, 1056, 954)
CLOCK = (500, 26, 292, 70)
HERO = (48, 146, 744, 544)
STRIP = (48, 994, 1824, 60)
RUNNING = (72, 994, 1736, 60)  # of the strip, what moves
LETTERS = "ABCDEFGHJKLMNPQRSTUVWXY"
LONG_MESSAGE = "Siapkan KTP dan berkas persyaratan sebelum nomor Anda dipanggil. " * 6
HOURS = {"monday-sunday": "00.00-23.59"}  # whenever it is measured, the hall is open

LAYOUT = """\
layout: 1
extends: hall-landscape
title: measured
theme: measured
"""
CAPTION_ELSEWHERE = """\
change:
  date: {caption: spoken}     # in the strip it would stop the running text at each call
"""
CROWDED = """\
D: {agencies: all, panel: small, columns: 16, column_gap: 2, gap: 2, pad: 0}
templates:
  small:
    column:
      - {text: <ticket>, style: range_sign, fit: shrink}
      - {text: <counter>, style: small_label}
    fill: fill
    gap: 3
    pad: -5 4 0 4
    width: 64
    height: 61
"""


@dataclass(frozen=True)
class Motion:
    """How a call comes and goes. At once: what is measured is the new number alone."""

    hold_ms: int = 0
    rise_ms: int = 0
    settle_ms: int = 0
    fade_ms: int = 0


AT_ONCE = Motion()
AS_SHIPPED = Motion(hold_ms=300, rise_ms=400, settle_ms=1200, fade_ms=200)


@dataclass(frozen=True)
class Board:
    width: int
    height: int
    panels: int  # places for them; one of 24 explains the others
    agencies: int

    @property
    def scale(self):
        return self.width / CANVAS[0]

    @property
    def columns(self):
        return 3 if self.panels == 24 else 16

    @property
    def gaps(self):
        return (12, 6) if self.panels == 24 else (2, 2)

    def pixels(self, place):
        return tuple(round(length * self.scale) for length in place)

    def panel(self, index):
        """Where the agency's panel stands, in pixels. Filled downwards."""
        rows = self.panels // self.columns
        left, top, width, height = PLACE_OF_PANELS
        across, down = self.gaps
        if self.panels == 24:
            wide, high = 344, 114
        else:
            wide, high = (width - (self.columns - 1) * across) / self.columns, (height - (rows - 1) * down) / rows
        return self.pixels(
            (left + index // rows * (wide + across), top + index % rows * (high + down), wide, high)
        )

    def agency(self, index):
        """Its id and its first counter."""
        agency = hall(self.panels, self.agencies)["agencies"][index]
        return agency["id"], str(agency["counters"][0])

    def prefix(self, index):
        return hall(self.panels, self.agencies)["agencies"][index]["prefix"]


@functools.lru_cache
def hall(panels, agencies):
    shipped = yaml.safe_load((REPOSITORY / "config" / "hall.yaml").read_text(encoding="utf-8"))
    shipped["hours"] = HOURS
    for part in ("breaks", "holidays", "messages"):
        shipped.pop(part)
    if panels != 24:
        shipped["agencies"] = [
            {
                "id": f"dinas-{index}",
                "name": f"Dinas {index}",
                "prefix": LETTERS[index // len(LETTERS)] + LETTERS[index % len(LETTERS)],
                "counters": [index + 1],
                "services": [{"id": "satu", "name": "Pelayanan", "minutes": 5}],
            }
            for index in range(agencies)
        ]
    return shipped


def write_config(folder, board, motion, running):
    """Everything that panggil reads; returns the config folder. `running`: a text that is longer than its strip."""
    for part in ("config", "layouts", "assets", "audio"):
        if not (folder / part).exists():
            shutil.copytree(REPOSITORY / part, folder / part)
    config = folder / "config"
    (config / "announcements.yaml").unlink(missing_ok=True)
    write(config / "hall.yaml", {**hall(board.panels, board.agencies), **({"messages": [LONG_MESSAGE]} if running else {})})
    write(config / "displays.yaml", {"displays": {"measured": {"layout": "layouts/measured.yaml", "zone": "hall"}}})
    shipped = (REPOSITORY / "assets/themes/perigo-agung.yaml").read_text(encoding="utf-8")
    theme = yaml.load(shipped, yaml.BaseLoader)  # all of it as text: 000000 is a colour, and no number
    theme["motion"] = {
        "called": f"{motion.rise_ms} ms ease-out",
        "ended": f"{motion.settle_ms} ms ease-out",
        "number": f"{motion.fade_ms} ms linear",
        "strip": f"{motion.fade_ms} ms linear",
    }
    if motion == AT_ONCE:  # the new number is simply there: no panel takes the colour of a call
        theme["looks"].update(called={}, newest={})
    write(folder / "assets/themes/measured.yaml", theme)
    layout = LAYOUT + f"P: {{hold: {motion.hold_ms} ms}}\n" + (CAPTION_ELSEWHERE if running else "")
    layout += CROWDED if board.panels != 24 else ""
    (folder / "layouts/measured.yaml").write_text(layout, encoding="utf-8")
    return config


def write(file, what):
    """JSON is YAML too."""
    file.write_text(json.dumps(what, ensure_ascii=False, indent=1), encoding="utf-8")
