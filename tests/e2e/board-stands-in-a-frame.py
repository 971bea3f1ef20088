#!/usr/bin/python3
"""Where a desktop's window manager runs, too, the board has the whole screen, without a frame."""
import subprocess
import unittest

from hall import HallTest
from waiting import wait_until

BELOW_THE_CLOCK = (0, 146, 1920, 934)


class BoardStandsInAFrame(HallTest):
    is_managed = False

    def tv(self, name):
        tv = super().tv(name)
        if self.is_managed:
            self.start("openbox", ["openbox"], tv.environment())
            wait_until(lambda: has_manager(tv), 10, "expected openbox to look after the windows within 10 s")
        return tv

    def test_a_window_manager_is_asked_for_the_whole_screen(self):
        display = self.display("hall-1", "--source", self.publisher().endpoint)
        display.shows("disdukcapil", "", "its panel")
        command = ["xprop", "-name", "Panggil hall-1", "_NET_WM_STATE"]
        asked = subprocess.run(command, env=display.tv.environment(), capture_output=True, text=True, check=True).stdout
        self.assertEqual(asked.strip(), "_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN")

    def test_under_a_window_manager_each_panel_stands_where_it_stands_without_one(self):
        self.is_managed = True
        display = self.display("hall-1", "--source", self.publisher().endpoint)
        display.shows(BELOW_THE_CLOCK, "", "the board where it stands without a frame")


def has_manager(tv):
    """Whether a window manager says so of itself."""
    command = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    said = subprocess.run(command, env=tv.environment(), capture_output=True, text=True, check=True).stdout
    return "window id" in said


if __name__ == "__main__":
    unittest.main(verbosity=2)
