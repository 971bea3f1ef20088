#!/usr/bin/python3
"""What a visitor sees is looked at, not what was meant: a screen that shows something else is mended, and a program that
hangs is back in its last picture by itself."""
import os
import signal
import socket
import unittest

from golden import spoken
from hall import HallTest
from waiting import stays_so, wait_until

A001 = ("disdukcapil", "A001", "3")


class ScreenIsWrongWhileEverythingRuns(HallTest):
    def setUp(self):
        super().setUp()
        self.hold(1)
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.addCleanup(self.manager.close)
        self.manager.bind(str(self.folder / "notify"))
        self.manager.setblocking(False)

    def started(self, agency, patience):
        """A display that was started by systemd with this patience, in seconds."""
        return self.display(
            "hall-1",
            "--source",
            agency.endpoint,
            NOTIFY_SOCKET=str(self.folder / "notify"),
            WATCHDOG_USEC=str(patience * 1_000_000),
        )

    def screen(self, patience):
        """The same, at rest after a call."""
        agency = self.publisher()
        display = self.started(agency, patience)
        agency.wait_for_listener()
        agency.call(*A001)
        display.shows("disdukcapil", spoken(*A001), "A001 in its panel, at rest")
        return display

    def told(self):
        """What was said to systemd since the last time."""
        words = []
        while True:
            try:
                words.append(self.manager.recv(1000).decode())
            except BlockingIOError:
                return words

    def test_what_something_else_drew_is_drawn_over(self):
        display = self.screen(patience=6)
        display.tv.is_painted_over()
        display.program.says("the screen shows something else than it was given", within=10)
        display.shows("disdukcapil", spoken(*A001), "A001 in its panel again")
        self.assertEqual(display.program.lines("no help"), [], "expected that to be enough")

    def test_a_display_server_that_does_not_answer(self):
        display = self.screen(patience=6)
        wait_until(lambda: "READY=1" in self.told(), 10, "expected the display to tell that it is ready")
        wait_until(lambda: "WATCHDOG=1" in self.told(), 10, "expected an idle display to tell that it lives")
        display.tv.server.process.send_signal(signal.SIGSTOP)
        display.program.says("no picture arrives any more", within=15)
        display.tv.server.process.send_signal(signal.SIGCONT)
        display.program.says("this screen was started anew, since no picture arrived any more; times=1")
        wait_until(lambda: "READY=1" in self.told(), 15, "expected the same process to be ready once more")
        self.assertEqual(display.program.ends(by=signal.SIGTERM), 0)

    def test_a_drive_that_hangs_while_the_voice_is_read(self):
        clip = self.pack / "a.flac"
        clip.unlink()
        os.mkfifo(clip)  # who opens it waits for somebody who writes
        display = self.started(self.publisher(), patience=4)
        display.program.says("drawing")

        def goes_on():
            display.program.must_run("while its voice was read")
            return not display.program.lines("no picture arrives")

        stays_so(goes_on, 8, "expected a display whose voice is still being read not to be taken for one that hangs")
        told = self.told()
        self.assertEqual(told.count("READY=1"), 1, f"expected one start, systemd was told {told}")
        self.assertGreater(told.count("WATCHDOG=1"), 2, f"expected the display to tell that it lives, not only {told}")
        self.assertEqual(display.program.ends(by=signal.SIGTERM), 0)
        self.assertEqual(display.program.lines("able to speak"), [], "expected the voice to hang to the end")


if __name__ == "__main__":
    unittest.main(verbosity=2)
