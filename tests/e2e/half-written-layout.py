#!/usr/bin/python3
"""An editor writes a layout in two parts, or leaves it empty: the old picture stands until the file is whole."""
import time
import unittest

from layout_desk import LayoutDesk


class HalfWrittenLayout(LayoutDesk):
    def test_the_second_part_comes_a_moment_later(self):
        display = self.screen()
        standing = display.tv.picture()
        text = self.light()
        with open(self.layout, "w", encoding="utf-8") as file:
            file.write(text[: len(text) // 2])
            file.flush()
            self.stays(display, standing, "the old picture", 0.5)
            file.write(text[len(text) // 2 :])
        self.follows(display, "the layout, now that it is whole")

    def test_the_second_part_is_appended(self):
        display = self.screen()
        text = self.light()
        self.layout.write_text(text[: len(text) // 2], encoding="utf-8")
        time.sleep(0.1)  # the pace of the story itself
        with open(self.layout, "a", encoding="utf-8") as file:
            file.write(text[len(text) // 2 :])
        self.follows(display, "the layout, now that it is whole")
        self.assertEqual(display.program.lines("isn't shown"), [], "expected no word about half of a file")

    def test_an_empty_file_is_no_empty_layout(self):
        display = self.screen()
        standing = display.tv.picture()
        self.saves("")
        display.program.says("there is nothing in this file - write what it should say")
        self.layout.unlink()
        display.program.says("there is no such file")
        self.stands(
            display, "the old picture, but for a note", lambda picture: (picture == standing).all(axis=2).mean() > 0.9
        )
        self.saves(self.light())
        self.follows(display, "the layout, now that it is there again")


if __name__ == "__main__":
    unittest.main(verbosity=2)
