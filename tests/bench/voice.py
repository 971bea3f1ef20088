"""When the voice is heard: samples as SDL's disk driver writes them, at the pace at which a device would play them."""
import tempfile
import threading
import time
from pathlib import Path

import numpy

from eye import MS
from phases import load_of, measuring
from stage import Stage
from tv import QUICK_FOLDER

FIRST_WITHIN_S = 15
SILENT_S = 1.5  # the voice has come to its end; a pause between two words is shorter


class Ear(threading.Thread):
    """Listens on the file; knows when something was heard first and last."""

    def __init__(self, file):
        super().__init__(daemon=True)
        self.file = file
        self.ended = threading.Event()
        self.forget()

    def forget(self):
        self.first_at = self.last_at = None

    def run(self):
        read = 0
        while not self.ended.wait(0.001):
            try:
                size = self.file.stat().st_size // 4 * 4
            except FileNotFoundError:
                continue
            if size > read:
                new = numpy.fromfile(self.file, "<u4", (size - read) // 4, offset=read)
                read = size
                if new.any():
                    self.last_at = time.monotonic_ns()
                    self.first_at = self.first_at or self.last_at

    def wait_for_sound(self):
        end = time.monotonic() + FIRST_WITHIN_S
        while not self.first_at and time.monotonic() < end:
            time.sleep(0.002)
        return self.first_at

    def wait_for_silence(self):
        while self.last_at and time.monotonic_ns() - self.last_at < SILENT_S * 1e9:
            time.sleep(0.05)


def voice(eye, peer, board, lengths):
    """A call while the program starts, calls when it is quiet, and what an open device costs when nothing is said."""
    with tempfile.TemporaryDirectory(dir=QUICK_FOLDER) as folder:
        ear = Ear(Path(folder) / "sound")
        ear.start()
        with Caller(eye, peer, board, sound=ear.file) as stage, measuring(stage) as measured:
            samples = measured.samples["voice_sample_ms"] = []
            if ear.wait_for_sound():
                measured.values["voice_start_ms"] = (ear.first_at - stage.start_seen.acted_at) / MS
            for _ in range(lengths.spoken):
                ear.wait_for_silence()
                ear.forget()
                _, sent_at = stage.call()
                if ear.wait_for_sound():
                    samples.append((ear.first_at - sent_at) / MS)
            ear.wait_for_silence()
            measured.values["voice_unheard"] = lengths.spoken - len(samples)
            measured.values["voice_pss_mib"] = stage.processes.pss_kib() / 1024
            load_of(stage, lengths.idle_s, "awake", measured.values)
        ear.ended.set()
        ear.join()
    return measured


class Caller(Stage):
    """Calls as soon as anybody listens, while the program still starts."""

    def start(self, peer):
        def call_the_first_listener():
            self.listens = self.publisher.wait_for_listener(FIRST_WITHIN_S)
            self.call()

        caller = threading.Thread(target=call_the_first_listener)
        caller.start()
        self.publisher_heard = caller
        super().start(peer)

    def wait_for_listener(self):
        self.publisher_heard.join()
        return self.listens
