"""What is done with each program, and what is measured meanwhile. A phase returns `values` (one number each) and
`samples` (many, pooled over the repeats). README.md explains each name."""
import contextlib
import threading
import time
from dataclasses import dataclass, field

import numpy

import board as boards
from eye import MS, film
from load import Window
from stage import Stage
from steadiness import steadiness

BEFORE_CALL_MS = 60  # nothing changed for so long
SEEN_WITHIN_MS = 1000
MOST_BLINKS = 0.25  # of the calls: with more of them they count, however late they were seen
BOARD_STANDS_MS = 500
RESTS_AFTER_MS = 2000  # until what is prepared for the next call is there
RIGHT_WITHIN_S = 10
ONE_PICTURE_MS = 4  # changes closer than that are parts of one
CALLS_PER_S = 3
STANDS_BEFORE_IT_RUNS_S = 2  # a text that has just come is read before it moves


@dataclass
class Measured:
    values: dict = field(default_factory=dict)
    samples: dict = field(default_factory=dict)
    others_pct: float = 0.0


@contextlib.contextmanager
def measuring(stage):
    """What is measured on the stage, and how much others disturbed it."""
    measured = Measured()
    yield measured
    measured.others_pct = stage.others.pct()


def load_of(stage, seconds, name, values):
    """CPU and wake-ups while nobody looks."""
    program, server = Window(stage.processes), Window(stage.server)
    time.sleep(seconds)
    values.update({f"{name}_{what}": value for what, value in program.read().items()})
    values[f"{name}_server_cpu_pct"] = server.read()["cpu_pct"]


def one_at_a_time(stage, count, name, measured):
    """From the publisher's send to the first pixel that differs; the pause before is drawn by lot, so that no phase of
    anybody's frames is favoured."""
    first, last, unseen, blinks = [], [], 0, 0
    while len(first) + unseen < count:
        stage.eye.wait_for_quiet(BEFORE_CALL_MS)
        time.sleep(stage.chance.uniform(0.005, 0.055))
        seen = stage.eye.watch(stage.call, 40, SEEN_WITHIN_MS, 2 * SEEN_WITHIN_MS)
        if not seen.last_at:
            unseen += 1
        elif seen.blinked and blinks < count * MOST_BLINKS:
            blinks += 1  # nobody knows how late it was; another call takes its place
        else:
            first.append(seen.first_ms)
            last.append(seen.last_ms)
    measured.samples[f"{name}_pixel_ms"] = first
    measured.samples[f"{name}_settled_ms"] = last
    measured.values[f"{name}_unseen"] = unseen
    measured.values[f"{name}_blinks"] = blinks
    measured.values["look_ms"] = seen.look_ms


def still(eye, peer, board, lengths):
    """A board on which nothing moves: start, single calls, idleness, a burst, memory."""
    with Stage(eye, peer, board) as stage, measuring(stage) as measured:
        values = measured.values
        values["start_first_ms"], values["start_full_ms"] = stage.start_seen.first_ms, stage.start_seen.last_ms
        values["start_pss_mib"] = stage.processes.pss_kib() / 1024
        one_at_a_time(stage, lengths.calls, "still", measured)
        stage.eye.wait_for_quiet(RESTS_AFTER_MS)
        load_of(stage, lengths.idle_s, "idle", values)
        burst(stage, lengths.burst, values)
        values["pss_mib"] = stage.processes.pss_kib() / 1024
    return measured


def burst(stage, count, values):
    """Many calls at once, until the board is right: until each panel has shown its last call. How that looks is known
    from the same calls one at a time, before; then other calls take their place."""
    panels, calls, last = stage.look_at_panels(), [], {}
    for _ in range(count):
        panel, ticket = stage.draw_call()
        calls.append((panel, ticket))
        last[panel] = ticket
    one_by_one(stage, panels, last.items())
    wanted = panels.remember()
    one_by_one(stage, panels, [(panel, stage.draw_call(panel)[1]) for panel in last])

    def call_all():
        for call in calls:
            stage.call(*call)

    reached = panels.watch_for(call_all, wanted, 1000 * RIGHT_WITHIN_S)
    values["burst_wrong"] = reached.count(None)
    if None not in reached:
        values["burst_right_ms"] = max(reached)


def one_by_one(stage, panels, calls):
    for panel, ticket in calls:
        stage.call(panel, ticket)
        time.sleep(0.005)
    panels.wait_for_quiet(BOARD_STANDS_MS)


def storm(eye, peer, board, lengths):
    """Fifty calls a second, each to the next panel: how late is each, does one get lost?"""
    with Stage(eye, peer, board) as stage, measuring(stage) as measured:
        order = list(range(board.agencies))
        stage.chance.shuffle(order)
        for panel in order[:5]:
            stage.call(panel)
        panels, calls = stage.look_at_panels(), []

        def call_all():
            begun = time.monotonic()
            for number in range(int(lengths.storm_s * lengths.storm_per_s)):
                time.sleep(max(0, begun + number / lengths.storm_per_s - time.monotonic()))
                calls.append(stage.call(order[number % len(order)]))

        panels.wait_for_quiet(200)
        window = Window(stage.processes)
        seen = panels.watch(call_all, SEEN_WITHIN_MS, SEEN_WITHIN_MS, 1000 * lengths.storm_s + 5000)
        measured.values.update({f"storm_{what}": value for what, value in window.read().items()})
        late = lateness(calls, seen.changes)
        measured.samples["storm_pixel_ms"] = [ms for ms in late if ms is not None]
        measured.values["storm_lost"] = late.count(None)
    return measured


def lateness(calls, changes):
    """For each call, when its own panel changed first; none where it didn't before the next call to it."""
    late, until = [], {}
    for panel, sent_at in reversed(calls):
        at = changes["at"][changes["place"] == panel]
        first = at[at >= sent_at][:1]
        in_time = len(first) and first[0] < until.get(panel, first[0] + 1)
        late.append((first[0] - sent_at) / MS if in_time else None)
        until[panel] = sent_at
    return late[::-1]


def running(eye, peer, board, lengths):
    """A running text of 60 Hz: what it costs, how even it moves, and what it does to calls."""
    with Stage(eye, peer, board, running=True) as stage, measuring(stage) as measured:
        x, y, width, height = board.pixels(boards.RUNNING)
        time.sleep(STANDS_BEFORE_IT_RUNS_S)
        load_of(stage, lengths.running_s, "running", measured.values)
        at, lines = film(eye, stage.tv, (x, y + height // 2, width), lengths.film_s)
        values, gaps = steadiness(at, lines, board.scale)
        measured.values.update(values)
        measured.samples["running_gap_ms"] = gaps
        one_at_a_time(stage, lengths.running_calls, "running", measured)
    return measured


def calls(eye, peer, board, lengths):
    """Three calls a second, each with its highlight: several things move at once."""
    with Stage(eye, peer, board, motion=boards.AS_SHIPPED) as stage, measuring(stage) as measured:
        ended = threading.Event()

        def call_on():
            while not ended.wait(1 / CALLS_PER_S):
                stage.call()

        caller = threading.Thread(target=call_on)
        caller.start()
        try:
            time.sleep(1.5)
            load_of(stage, lengths.motion_s, "calls", measured.values)
            patience_ms = 1000 * lengths.pictures_s
            at = stage.eye.watch(lambda: None, patience_ms, patience_ms, patience_ms).changes["at"] / MS
        finally:
            ended.set()
            caller.join()
        pictures = at[numpy.diff(at, prepend=-1e9) >= ONE_PICTURE_MS]
        measured.values["calls_pictures_per_s"] = len(pictures) / lengths.pictures_s
        measured.samples["calls_gap_ms"] = numpy.diff(pictures).tolist()
    return measured


def memory(eye, peer, board, lengths):
    """What ten thousand calls leave behind."""
    with Stage(eye, peer, board) as stage, measuring(stage) as measured:
        for calls_so_far, name in ((100, "after_100_mib"), (lengths.called, "after_all_mib")):
            while stage.calls < calls_so_far:
                for _ in range(min(50, calls_so_far - stage.calls)):
                    stage.call()
                time.sleep(0.05)
            stage.eye.wait_for_quiet(1000, 20_000)
            measured.values[f"pss_{name}"] = stage.processes.pss_kib() / 1024
        values = measured.values
        values["called"], values["pss_growth_mib"] = stage.calls, values["pss_after_all_mib"] - values["pss_after_100_mib"]
    return measured


PHASES = {phase.__name__: phase for phase in (still, storm, running, calls, memory)}
