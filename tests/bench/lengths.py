"""How long each part of a measurement takes: enough to be sure, within a quarter of an hour for all."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Lengths:
    calls: int  # one at a time, on a still board
    running_calls: int  # beside a running text
    idle_s: float
    running_s: float
    film_s: float
    motion_s: float
    pictures_s: float
    storm_s: float
    burst: int = 200
    storm_per_s: int = 50
    called: int = 10_000
    spoken: int = 2


THOROUGH = Lengths(100, 50, idle_s=10, running_s=7, film_s=6, motion_s=7, pictures_s=4, storm_s=6)
SHORT = Lengths(40, 25, idle_s=4, running_s=4, film_s=4, motion_s=4, pictures_s=3, storm_s=4)
QUICK = Lengths(40, 20, idle_s=4, running_s=3, film_s=3, motion_s=3, pictures_s=3, storm_s=3, called=2000, spoken=1)
QUICKEST = Lengths(5, 2, idle_s=0.3, running_s=0.3, film_s=0.8, motion_s=1, pictures_s=1, storm_s=0.4, called=200, spoken=1)
