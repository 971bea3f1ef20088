#!/usr/bin/python3
"""The harness sees what happens on a screen, and says so where nothing does: proved on the program that is the limit.
harness_test.py FOLDER, where bench_bare and libbench_eye.so lie."""
import sys
import unittest
from pathlib import Path

import numpy

import eye as eyes
import phases
import stage
from board import Board
from figures import Figures
from lengths import QUICKEST
from peers import Bare
from phases import lateness, running, still, storm
from report import judged, report
from steadiness import steadiness

TOOLS = Path(sys.argv.pop()).resolve()
HALL = Board(1920, 1080, 24, 23)
MS = 1_000_000

# This program is at rest at once; a web page takes its time.
stage.QUIET_START_MS = phases.BOARD_STANDS_MS = 200
phases.SEEN_WITHIN_MS = 500


class Deaf(Bare):
    """It follows its publisher, and shows nothing of what is called: its board has other agencies."""

    def prepare(self, task):
        super().prepare(task)
        board = task.folder / "board"
        board.write_text(board.read_text().replace("panel ", "panel no-"))
        return []


class Harness(unittest.TestCase):
    def setUp(self):
        self.eye = eyes.load(TOOLS / "libbench_eye.so")
        self.bare = Bare(TOOLS / "bench_bare")

    def test_it_sees_each_call_of_a_program_that_shows_it(self):
        measured = still(self.eye, self.bare, HALL, QUICKEST)

        self.assertEqual(len(measured.samples["still_pixel_ms"]), QUICKEST.calls)
        self.assertEqual(measured.values["still_unseen"], 0)
        self.assertEqual(measured.values["burst_wrong"], 0)
        self.assertTrue(0 < min(measured.samples["still_pixel_ms"]) < 500, measured.samples)
        self.assertTrue(0 < measured.values["start_full_ms"] < 10_000, measured.values)
        self.assertGreater(measured.values["pss_mib"], 1)

    def test_it_misses_each_call_of_a_program_that_does_not_show_it(self):
        measured = storm(self.eye, Deaf(self.bare.program), HALL, QUICKEST)

        self.assertEqual(measured.values["storm_lost"], 20)
        self.assertEqual(measured.samples["storm_pixel_ms"], [])

    def test_it_sees_a_text_run(self):
        measured = running(self.eye, self.bare, HALL, QUICKEST)

        self.assertAlmostEqual(measured.values["running_px_per_s"], 90, delta=4)
        self.assertGreater(measured.values["running_cpu_pct"], 0)
        self.assertGreater(len(measured.samples["running_gap_ms"]), 20)


class Sums(unittest.TestCase):
    def test_a_late_sight_is_the_eyes_own_where_it_did_not_look_meanwhile(self):
        def blinked(seen_after_ms, unseen_ms):
            changes = numpy.array([(int(seen_after_ms * MS), 0, 0)], eyes.CHANGE)
            return eyes.Seen(0, changes, 1, 0.15, unseen_ms).blinked

        self.assertFalse(blinked(0.7, 0.15))
        self.assertTrue(blinked(2.1, 1.5))
        self.assertFalse(blinked(2.1, 0.15), "it looked all the time: that program was late")
        self.assertFalse(blinked(9.0, 1.5), "a blink that changes little of what was measured")
        self.assertFalse(blinked(0.3, 0.2), "no longer than a look takes")

    def test_a_picture_that_comes_late_is_seen_as_a_text_off_its_place(self):
        chance = numpy.random.default_rng(7)
        text = numpy.repeat(chance.integers(0, 2, 1500) * 200.0, 14)  # in quarters of a pixel
        lines = numpy.array([text[6 * n : 6 * n + 4 * 1736].reshape(-1, 4).mean(axis=1) for n in range(120)])
        at = numpy.arange(120) * 16_666_667
        even, gaps = steadiness(at, lines, 1)
        at[60] += 5 * MS
        late, _ = steadiness(at, lines, 1)

        self.assertAlmostEqual(even["running_px_per_s"], 90, places=1)
        self.assertLess(even["running_off_px"], 0.05)
        self.assertAlmostEqual(max(gaps), 16.67, places=1)
        self.assertAlmostEqual(late["running_off_px"], 0.45, places=1)

    def test_a_call_counts_as_lost_when_the_next_one_to_its_panel_comes_first(self):
        changes = numpy.array([(12 * MS, 0, 0), (29 * MS, 1, 0), (45 * MS, 0, 0)], eyes.CHANGE)
        calls = [(0, 10 * MS), (1, 20 * MS), (0, 30 * MS), (0, 40 * MS)]

        self.assertEqual(lateness(calls, changes), [2.0, 9.0, None, 5.0])

    def test_a_ratio_is_made_within_a_repeat_and_a_disturbed_one_is_left_out(self):
        def part(peer, repeat, cpu, others):
            values = {"idle_cpu_pct": cpu}
            return {"peer": peer, "board": "1080p-24", "phase": "still", "repeat": repeat} | {
                "values": values,
                "samples": {},
                "others_pct": others,
            }

        run = [part("panggil", 0, 0.2, 0), part("chromium", 0, 1.0, 0), part("panggil", 1, 0.9, 80)]
        figures = Figures({"parts": [*run, part("chromium", 1, 1.0, 0)]})

        self.assertAlmostEqual(figures.ratio("panggil", "chromium", "1080p-24", "idle_cpu_pct"), 0.2)
        self.assertEqual(judged(figures), (2, 0))
        self.assertIn("| idle CPU, % of a core | 0.2 | 0.1 | NOT MET |", report(figures))


if __name__ == "__main__":
    unittest.main(verbosity=2)
