#!/usr/bin/python3
"""An operator mistypes a phrase's name. It is refused at once, with the one that was meant; a good one gets an id, stands
on the board, and can be taken back by it."""
import unittest

from hall import HallTest


class MisspeltPhraseIsAnnounced(HallTest):
    def test_it_is_refused_with_the_one_that_was_meant(self):
        self.hub()
        for words, said in (
            (("closing_son",), "Suara di sini tidak punya frasa 'closing_son'. Maksud Anda 'closing_soon'?"),
            (("closing_soon", "--zone", "hal"), "Zona 'hal' tidak dikenal. Maksud Anda 'hall'?"),
            (("--cancel", "nope"), "Tidak ada pengumuman 'nope' yang menunggu."),
        ):
            done = self.panggil("announce", *words)
            self.assertEqual((done.returncode, done.stderr), (1, f"panggil: {said}\n"))
        for words in ((), ("closing_soon", "--text", "Tutup"), ("car_owner", "--with", "spell")):
            self.assertEqual(self.panggil("announce", *words).returncode, 2, f"expected {words} to be no order")

        event = self.order("announce", "car_owner", "--with", "spell=BD 1234 XY", "--with", "x=1", "--urgent")[-1]

        self.assertEqual((event["phrase"], event["with"]), ("car_owner", {"spell": "BD 1234 XY", "x": "1"}))
        self.assertIn(f"{event['announcement']:<9} car_owner, everywhere", self.panggil("board").stdout)
        self.order("announce", "--cancel", event["announcement"])
        self.assertNotIn("car_owner", self.panggil("board").stdout)
        for verb in ("announce", "alert"):
            self.assertIn(f"panggil {verb} ", self.panggil(verb, "--help").stdout, "expected a worked example")


if __name__ == "__main__":
    unittest.main(verbosity=2)
