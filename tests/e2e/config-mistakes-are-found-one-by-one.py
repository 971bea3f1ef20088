#!/usr/bin/python3
"""Several mistakes in what people wrote: all are named at the first start, with file, line and column; exit 2."""
import re
import unittest

from hall import HallTest


class ConfigMistakesAreFoundOneByOne(HallTest):
    def expect_all(self, done, *mistakes):
        self.assertEqual(done.returncode, 2, f"expected exit 2, got {done.returncode}: {done.stderr}")
        for file, mistake in mistakes:
            where = rf"^{re.escape(str(self.config / file))}:\d+:\d+: error: {re.escape(mistake)}"
            self.assertRegex(done.stderr, re.compile(where, re.MULTILINE))
        self.assertEqual(done.stderr.count(": error: "), len(mistakes), f"expected {len(mistakes)} mistakes, it said:\n{done.stderr}")

    def spoil_hall(self):
        self.edit("config/hall.yaml", "    prefix: A\n", "    prefx: A\n")
        self.edit("config/hall.yaml", "ticket_digits: 3", "ticket_digits: many")
        self.edit("config/hall.yaml", "Asia/Jakarta", "Asia/Jakart")
        return [("hall.yaml", "unknown field 'prefx' - did you mean 'prefix'?"),
                ("hall.yaml", "this must be a whole number, not 'many'"),
                ("hall.yaml", "'Asia/Jakart' is no time zone - did you mean 'Asia/Jakarta'?")]

    def test_by_the_hub(self):
        mistakes = self.spoil_hall()
        self.edit("config/hub.yaml", "insecure: no", "insecure: maybe")
        self.expect_all(self.panggil("hub"), *mistakes, ("hub.yaml", "this must be 'yes' or 'no', not 'maybe'"))

    def test_by_a_display(self):
        mistakes = self.spoil_hall()
        self.edit("config/displays.yaml", "voice: yes", "voise: yes")
        self.expect_all(self.panggil("display"), *mistakes, ("displays.yaml", "unknown field 'voise' - did you mean 'voice'?"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
