#!/usr/bin/python3
"""Staff who read no English check what they wrote, and an editor asks what may stand there."""
import json
import unittest

from hall import HallTest


class CheckSpeaksEnglishToEverybody(HallTest):
    def test_in_indonesian(self):
        self.edit("config/hall.yaml", "    prefix: A\n", "    prefx: A\n")
        done = self.panggil("check", "--lang", "id", self.config / "hall.yaml")
        self.assertEqual(done.returncode, 2)
        self.assertIn("salah: Tidak ada isian bernama 'prefx'. Mungkin maksudnya: prefix.\n", done.stdout)
        self.assertNotIn("error", done.stdout)

    def test_good_files_too(self):
        done = self.panggil("check", "--lang", "id", self.config / "hall.yaml")
        self.assertEqual(done.returncode, 0, done.stdout)
        self.assertRegex(done.stdout, r"^baik: .*hall\.yaml \(\d+ instansi, \d+ layanan\)\n$")

    def test_a_schema_explains_in_indonesian(self):
        schema = json.loads(self.panggil("schema", "layout", "--lang", "id").stdout)
        self.assertEqual(schema["properties"]["theme"]["description"], "Berkas di assets/themes, tanpa .yaml.")
        self.assertEqual(self.panggil("schema", "menu").returncode, 2)


if __name__ == "__main__":
    unittest.main(verbosity=2)
