#!/usr/bin/python3
"""Where a desktop's window manager runs, too, the board has the whole screen, without a frame."""
import subprocess
import unittest

from hall import HallTest


class BoardStandsInAFrame(HallTest):
    def test_a_window_manager_is_asked_for_the_whole_screen(self):
        display = self.display("hall-1", "--source", self.publisher().endpoint)
        display.shows("disdukcapil", "", "its panel")
        command = ["xprop", "-name", "Panggil hall-1", "_NET_WM_STATE"]
        asked = subprocess.run(command, env=display.tv.environment(), capture_output=True, text=True, check=True).stdout
        self.assertEqual(asked.strip(), "_NET_WM_STATE(ATOM) = _NET_WM_STATE_FULLSCREEN")


if __name__ == "__main__":
    unittest.main(verbosity=2)
