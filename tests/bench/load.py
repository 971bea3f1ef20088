"""What programs cost: CPU, wake-ups and memory, as the kernel counts them for everybody. No root is needed."""
import os
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_ns(pid):
    """Of a process with all its threads, those that have ended too (clock_getcpuclockid's number)."""
    try:
        return time.clock_gettime_ns(~pid << 3 | 2)
    except OSError:
        return 0


class Processes:
    """Programs and all that they have started. What ended before it was first looked at isn't counted."""

    def __init__(self, roots):
        self.roots = set(roots)
        self.spent = {}

    def pids(self):
        """Those of its sessions, too: a process whose parent has ended stays in them."""
        parents, ours = {}, set(self.roots)
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                name, fields = stat.read_text().rsplit(")", 1)
            except OSError:
                continue
            _, parent, _, session, *_ = fields.split()
            pid = int(name.split()[0])
            parents[pid] = int(parent)
            if int(session) in self.roots:
                ours.add(pid)
        for pid in parents:
            line = [pid]
            while line[-1] in parents and line[-1] not in ours:
                line.append(parents[line[-1]])
            if line[-1] in ours:
                ours.update(line)
        return [pid for pid in ours if pid in parents]

    def cpu_ns(self):
        for pid in self.pids():
            self.spent[pid] = max(self.spent.get(pid, 0), cpu_ns(pid))
        return sum(self.spent.values())

    def wakes(self):
        """How often each thread has gone to sleep by itself."""
        counts = {}
        for pid in self.pids():
            for status in Path(f"/proc/{pid}/task").glob("*/status"):
                try:
                    lines = status.read_text().splitlines()
                except OSError:
                    continue
                counts[status] = next(int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt"))
        return counts

    def pss_kib(self):
        return sum(pss_kib(pid) for pid in self.pids())


def pss_kib(pid):
    """Its own memory, and its share of what it shares. 0 where another user's may not be looked at."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


class Window:
    """Over a while: percent of one core, and wake-ups a second."""

    def __init__(self, processes):
        self.processes = processes
        self.wakes = processes.wakes()
        self.begun, self.cpu = time.monotonic_ns(), processes.cpu_ns()

    def read(self):
        cpu, now = self.processes.cpu_ns(), time.monotonic_ns()
        wakes = self.processes.wakes()
        seconds = (now - self.begun) / 1e9
        woken = sum(count - self.wakes.get(thread, 0) for thread, count in wakes.items())
        return {"cpu_pct": (cpu - self.cpu) / seconds / 1e7, "wakes_per_s": woken / seconds}


class Others:
    """What the rest of the machine used meanwhile, in percent of one core: all that was used, less what is ours."""

    def __init__(self, *ours):
        self.ours = list(ours)  # one that has just begun may be added
        self.begun, self.busy, self.spent = time.monotonic_ns(), busy_ns(), self.spent_ns()

    def spent_ns(self):
        return time.process_time_ns() + sum(processes.cpu_ns() for processes in self.ours)

    def pct(self):
        used = busy_ns() - self.busy - (self.spent_ns() - self.spent)
        return max(0.0, 100 * used / (time.monotonic_ns() - self.begun))


def busy_ns():
    user, nice, system, _, _, hard, soft, *_ = map(int, Path("/proc/stat").read_text().splitlines()[0].split()[1:])
    return (user + nice + system + hard + soft) * 10**9 // TICKS


def wait_for_calm(patience_s, most_pct=10):
    """Waits a while for others to leave the machine alone."""
    end = time.monotonic() + patience_s
    while time.monotonic() < end:
        others = Others()
        time.sleep(0.5)
        if others.pct() <= most_pct:
            return
