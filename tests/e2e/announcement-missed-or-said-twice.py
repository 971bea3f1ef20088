#!/usr/bin/python3
"""The hub was down when an announcement was due. It is said when the hub is back within its time, and only once, however
often the hub starts."""
import signal
import unittest
from datetime import datetime, timedelta, timezone

from hall import HallTest

WIB = timezone(timedelta(hours=7))


class AnnouncementMissedOrSaidTwice(HallTest):
    def test_it_is_said_once(self):
        due = datetime.now(WIB) - timedelta(minutes=2)
        too_late = due - timedelta(minutes=20)
        (self.config / "announcements.yaml").write_text(
            "announcements:\n"
            f"  - {{name: soon, phrase: closing_soon, at: {due:%H.%M}, days: monday-sunday, expires: 10 min}}\n"
            f"  - {{name: late, phrase: closed, at: {too_late:%H.%M}, days: monday-sunday, expires: 10 min}}\n",
            encoding="utf-8",
        )
        self.edit("config/hub.yaml", "keep_days: 400", "trust_clock: yes\nkeep_days: 400")
        self.assertEqual(self.panggil("check", self.config / "announcements.yaml").returncode, 0)
        for _ in range(3):
            hub = self.hub()
            hub.ends(by=signal.SIGKILL)
        self.hub()
        events = self.desk().ask({"get": "events", "after": 0})["events"]
        requested = [event for event in events if event["type"] == "announcement.requested"]
        self.assertEqual(
            [event["announcement"] for event in requested],
            [f"soon-{due:%Y-%m-%d-%H%M}"],
            "expected what is not too late, once",
        )
        self.assertEqual(
            {name: requested[0].get(name) for name in ("phrase", "scheduled", "busy")},
            {"phrase": "closing_soon", "scheduled": True, "busy": "wait"},
        )


if __name__ == "__main__":
    unittest.main(verbosity=2)
