#!/usr/bin/python3
"""What a person has recorded becomes clips: a session that was read from a list, or a file for each clip. What was
misread in a session is named with its second."""
import pathlib
import subprocess
import sys
import tempfile
import unittest
import wave

import numpy as np

import levels
import packs

sys.path.insert(0, str(packs.ROOT / "audio"))
from making import espeak, recipe as recipes, recordings  # noqa: E402

PAUSE = 0.8    # s, between two lines
NOISE = -60.0  # dBFS, of the room
IDS = ["nomor_antrean", "a.lead", "nol", "satu", "empat.final", "sembilan", "disdukcapil", "harap_tenang_dan_ikuti_"
       "petunjuk_petugas", "loket", "x", "siapkan_ktp_dan_berkas_persyaratan_sebelum_nomor_anda_dipanggil", "q.final"]


class Recordings(unittest.TestCase):
    def setUp(self):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        self.place = pathlib.Path(place.name)
        self.pack = packs.ROOT / "audio/id"
        self.clips = {clip.name: clip for clip in recipes.clips(recipes.load(self.pack)) if clip.name in IDS}
        self.list = self.place / "list.csv"
        recordings.write_list(self.list, [self.clips[name] for name in IDS])

    def read_out(self, names):
        """Somebody reads these lines into a recorder; returns when each begins, in s, and how long it takes."""
        chance = np.random.default_rng(5)
        silence = np.zeros(int(PAUSE * espeak.RATE), np.float32)
        parts, begins, lengths, at = [silence], [], [], len(silence)
        for name in names:
            spoken, _ = espeak.say("id+f3", 150, 0, f"{self.clips[name].spoken}.")
            heard = np.flatnonzero(np.abs(spoken) > 0.01)
            spoken = spoken[heard[0]:heard[-1]] * np.float32(0.3)
            begins.append(at / espeak.RATE)
            lengths.append(len(spoken) / espeak.RATE)
            parts += [spoken, silence]
            at += len(spoken) + len(silence)
        sound = np.concatenate(parts)
        sound = sound + chance.normal(0, 10 ** (NOISE / 20), len(sound)).astype(np.float32)
        with wave.open(str(self.place / "session.wav"), "wb") as file:
            file.setparams((1, 2, espeak.RATE, 0, "NONE", ""))
            file.writeframes((sound * 32767).astype("<i2").tobytes())
        return begins, lengths

    def make(self, *given):
        return subprocess.run([packs.ROOT / "audio/make-pack", self.pack, "-o", self.place / "made", *given], text=True,
                              capture_output=True)

    def make_from_session(self):
        return self.make("--session", self.place / "session.wav", "--list", self.list)

    def test_each_line_becomes_its_clip(self):
        _, lengths = self.read_out(IDS)
        self.assertEqual(self.make_from_session().returncode, 0)
        made = packs.clips(self.place / "made")
        self.assertEqual(sorted(made), sorted(IDS))
        for name, length in zip(IDS, lengths):
            with self.subTest(name):
                self.assertAlmostEqual(len(made[name]) / packs.RATE, length, delta=0.06)
                self.assertEqual(list(levels.faults(name, made[name])), [])

    def test_a_file_for_each_clip_may_have_silence_around_it_and_any_format(self):
        folder = self.place / "recordings"
        folder.mkdir()
        for file, silence in (("satu.ogg", "1.5"), ("satu.final.wav", "0")):
            subprocess.run(["sox", self.pack / "satu.flac", "-r", "44100", "-c", "2", folder / file,
                            "gain", "-9", "pad", silence, silence], check=True)
        done = self.make("--recordings", folder)
        self.assertEqual(done.returncode, 0)
        self.assertIn("tiga: not recorded; it says 'tiga'\n", done.stderr)
        made = packs.clips(self.place / "made")
        self.assertEqual(sorted(made), ["satu", "satu.final"])
        length = len(packs.clips(self.pack)["satu"]) / packs.RATE
        for name, sound in made.items():
            with self.subTest(name):
                self.assertAlmostEqual(len(sound) / packs.RATE, length, delta=0.05)
                self.assertEqual(list(levels.faults(name, sound)), [])

    def test_the_shipped_list_has_what_the_pack_has(self):
        recordings.write_list(self.list, recipes.clips(recipes.load(self.pack)))
        self.assertEqual(self.list.read_text(), (packs.ROOT / "audio/recording-list.csv").read_text())

    def test_a_spreadsheet_may_save_the_list_in_its_own_way(self):
        self.list.write_text("\ufeffid;text;sentence;intonation\r\nsatu;satu;be dua *satu* tujuh, lima;tengah\r\n")
        self.assertEqual([line["text"] for line in recordings.read_list(self.list)], ["satu"])

    def test_a_line_that_was_left_out_is_named(self):
        begins, _ = self.read_out([name for name in IDS if name != "disdukcapil"])
        done = self.make_from_session()
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.splitlines(), [
            f"{self.place}/session.wav: 11 sounds for 12 lines of the list",
            f"after {begins[5]:.1f} s: 'disdukcapil' (disdukcapil, line 8) seems to be missing"])
        self.assertEqual(list((self.place / "made").iterdir()), [])

    def test_a_cough_is_named_with_its_second(self):
        begins, lengths = self.read_out(IDS[:8] + ["nol"] + IDS[8:])
        done = self.make_from_session()
        self.assertEqual(done.returncode, 1)
        self.assertEqual(done.stderr.splitlines()[0], f"{self.place}/session.wav: 13 sounds for 12 lines of the list")
        self.assertRegex(done.stderr, "at ([0-9.]+) s: a sound of [0-9.]+ s seems to be no line of the list")


if __name__ == "__main__":
    unittest.main()
