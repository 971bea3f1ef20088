#!/usr/bin/python3
"""Somebody saved what they didn't mean to: one command brings the picture and the file back, step by step."""
import unittest

from layout_desk import LayoutDesk


class UndoBringsTheOldLayoutBack(LayoutDesk):
    def undo(self, verb="undo", *words):
        # The screen's own state folder, as `hall.HallTest.display` gives it.
        command = ["layout", verb, *words, "--config", self.config, "--state", self.folder / "hall-1"]
        done = self.start(f"layout-{verb}", [self.command("display")[0], *command], None)
        self.assertEqual(done.process.wait(30), 0, f"expected 'panggil layout {verb}' to do it:\n{done.log()}")
        return done.log()

    def test_undo_twice_and_back(self):
        display = self.screen()
        first, second = self.good, self.light()
        third = self.good.replace("theme: perigo-agung", "theme: high-contrast", 1)
        for text in (second, third):
            shown = len(display.program.lines("is shown as it was saved"))
            self.saves(text)
            self.stands(
                display,
                "the save",
                lambda _, n=shown: len(display.program.lines("is shown as it was saved")) > n,
            )
            self.follows(display, "the layout that was saved")

        said = self.undo("undo", "--screen", "hall-1")
        self.assertIn("hall-1: the version of ", said)
        self.assertIn(f"written: {self.layout}", said)
        self.assertEqual(self.layout.read_text(encoding="utf-8"), second)
        self.follows(display, "the layout before the last save")
        self.undo()
        self.assertEqual(self.layout.read_text(encoding="utf-8"), first)
        self.follows(display, "the layout of the beginning")
        self.undo("redo")
        self.assertEqual(self.layout.read_text(encoding="utf-8"), second)
        self.follows(display, "the layout whose undoing was taken back")

    def test_a_mistake_is_taken_back_and_its_text_put_aside(self):
        display = self.screen()
        self.saves(self.good + "\nX: [")
        display.program.says("isn't shown")
        said = self.undo()
        self.assertIn("what stood there:", said)
        self.assertEqual(self.layout.read_text(encoding="utf-8"), self.good)
        self.follows(display, "the layout as it was, without a note")


if __name__ == "__main__":
    unittest.main(verbosity=2)
