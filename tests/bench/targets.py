"""What is promised, as ratios of one run on a machine of two cores without a GPU, and how it is judged."""
from dataclasses import dataclass

from figures import over

PEERS = ("panggil", "bare", "chromium")
MAIN = "1080p-24"


@dataclass(frozen=True)
class Target:
    """`figure` of panggil, over that of `to` (a program, or a board of panggil's own), is at most `most`."""

    words: str
    figure: str
    most: float
    to: str = ""
    board: str = MAIN
    its: str = ""  # the figure of `to`, where it is another one

    def value(self, figures):
        if not self.to:
            return figures.figure("panggil", self.board, self.figure)
        if self.to in PEERS and not self.its:
            return figures.ratio("panggil", self.to, self.board, self.figure)
        (peer, board, name) = self.compared()
        return over(figures.figure("panggil", self.board, self.figure), figures.figure(peer, board, name))

    def compared(self):
        """With whose figure, on which board."""
        peer, board = (self.to, self.board) if self.to in PEERS else ("panggil", self.to)
        return peer, board, self.its or self.figure

    def disturbed(self, figures):
        looked_at = [("panggil", self.board, self.figure)] + [self.compared()] * bool(self.to)
        return any(figures.disturbed(*which) for which in looked_at)


def of(words, figure, **limits):
    """A target for each limit: of the bare program, of Chromium, of panggil itself."""
    for to, most in limits.items():
        yield Target(words, figure, most, "" if to == "own" else to)


TARGETS = [
    *of("event to pixel, still board: p50", "still_pixel_ms.p50", bare=1.6, chromium=1 / 3),
    *of("event to pixel, still board: p95", "still_pixel_ms.p95", bare=1.6),
    *of("event to pixel, still board: p99", "still_pixel_ms.p99", chromium=1 / 3),
    *of("event to pixel, running text: p50", "running_pixel_ms.p50", bare=2, chromium=1 / 12),
    *of("event to pixel, running text: p95", "running_pixel_ms.p95", bare=2),
    *of("event to pixel, running text: p99", "running_pixel_ms.p99", chromium=1 / 12),
    *of("idle CPU, % of a core", "idle_cpu_pct", own=0.1, chromium=1 / 12),
    *of("idle wake-ups a second, sound closed", "idle_wakes_per_s", own=6),
    *of("idle wake-ups a second, kept awake", "awake_wakes_per_s", own=20),
    *of("running text: CPU", "running_cpu_pct", bare=2.5, chromium=1 / 8),
    *of("running text: gap p99, ms", "running_gap_ms.p99", own=17.5),
    *of("running text: farthest from an even motion, px", "running_off_px", own=0.4),
    *of("three calls a second: CPU", "calls_cpu_pct", chromium=1 / 8),
    *of("three calls a second: gap p99, ms", "calls_gap_ms.p99", own=18),
    *of("PSS, voice loaded, MiB", "voice_pss_mib", own=60),
    Target("PSS, voice loaded", "voice_pss_mib", 1 / 6, "chromium", its="pss_mib"),
    *of("PSS: what calls 100 to 10,000 added, MiB", "pss_growth_mib", own=0.5),
    *of("start to full picture", "start_full_ms", chromium=1 / 4),
    *of("start to the first word, ms", "voice_start_ms", own=1000),
    Target("a call on 240 panels: p50, of one on 24 as small", "still_pixel_ms.p50", 1.1, "1080p-24-small", "1080p-240"),
    *of("200 calls at once: board right", "burst_right_ms", chromium=1, bare=3),
    *of("200 calls at once: panels that are wrong", "burst_wrong", own=0),
    *of("50 calls a second: lost", "storm_lost", own=0),
    *of("50 calls a second: event to pixel p99, ms", "storm_pixel_ms.p99", own=50),
    Target("4K: running text, CPU, of 1080p", "running_cpu_pct", 2.2, MAIN, "4k-24"),
    Target("4K: event to pixel p50, of 1080p", "still_pixel_ms.p50", 2, MAIN, "4k-24"),
]
