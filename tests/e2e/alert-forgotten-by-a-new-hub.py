#!/usr/bin/python3
"""A fire is reported, the hub is killed and comes back. The alert stands until it is cleared, and whom nobody heard
meanwhile is to be called again."""
import signal
import unittest

from hall import HallTest


class AlertForgottenByANewHub(HallTest):
    def test_it_stands_until_it_is_cleared(self):
        self.edit("config/hall.yaml", "zones: [hall]", "calls: {expiry: 5 s}\nzones: [hall]")
        hub = self.hub()
        listener = self.listener()
        raised = self.order("alert", "fire", "--text", "Dapur lantai dasar")[-1]
        drill = self.order("alert", "earthquake", "--drill")[-1]
        self.assertEqual((raised["kind"], raised["text"], drill["drill"]), ("fire", "Dapur lantai dasar", True))
        again = self.panggil("alert", "fire", "--text", "Dapur lantai dasar")
        self.assertEqual((again.returncode, again.stderr), (1, "panggil: Peringatan itu sudah berlaku.\n"))
        call = self.order("call", "disdukcapil", "A001", "--counter", "3")[-1]
        listener.hears(type="announcement.ended", of=call["id"])

        hub.ends(by=signal.SIGKILL)
        self.hub()

        board = self.panggil("board").stdout.splitlines()
        self.assertEqual(
            board[:3],
            [
                "ALERT",
                f"{raised['alert']:<9} fire everywhere: Dapur lantai dasar",
                f"{drill['alert']:<9} earthquake (drill) everywhere",
            ],
        )
        self.assertEqual(
            self.panggil("alert", "--clear", drill["alert"]).stdout, f"alert.cleared {drill['alert']}\n",
            "expected no recall to be asked for while the fire is on",
        )
        self.assertEqual(
            self.panggil("alert", "--clear").stdout,
            f"alert.cleared {raised['alert']}\n"
            "not heard meanwhile; call again whom it still concerns:\n"
            "  panggil call disdukcapil A001 --counter 3\n",
        )
        nothing = self.panggil("alert", "--clear")
        self.assertEqual((nothing.returncode, nothing.stderr), (1, "panggil: Tidak ada peringatan yang berlaku.\n"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
