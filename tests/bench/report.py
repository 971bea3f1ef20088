"""The tables of a run, beside the one before it."""
from figures import MOST_OTHERS_PCT, is_disturbed
from targets import MAIN, PEERS, TARGETS

ROWS = [  # name, words, digits
    ("start_first_ms", "start to first pixel, ms", 0),
    ("start_full_ms", "start to full picture, ms", 0),
    ("still_pixel_ms.p50", "event to pixel p50, ms", 2),
    ("still_pixel_ms.p95", "event to pixel p95, ms", 2),
    ("still_pixel_ms.p99", "event to pixel p99, ms", 2),
    ("still_pixel_ms.max", "event to pixel max, ms", 2),
    ("still_settled_ms.p50", "event to last change p50, ms", 2),
    ("still_unseen", "calls that changed nothing", 0),
    ("still_blinks", "calls at which the eye blinked", 0),
    ("idle_cpu_pct", "idle: CPU, % of a core", 3),
    ("idle_wakes_per_s", "idle: wake-ups a second", 1),
    ("idle_server_cpu_pct", "idle: CPU of the X server, %", 3),
    ("burst_right_ms", "200 calls at once: board right, ms", 1),
    ("burst_wrong", "200 calls at once: panels wrong", 0),
    ("storm_pixel_ms.p50", "50 calls a second: event to pixel p50, ms", 2),
    ("storm_pixel_ms.p99", "50 calls a second: event to pixel p99, ms", 2),
    ("storm_lost", "50 calls a second: lost", 0),
    ("storm_cpu_pct", "50 calls a second: CPU, %", 1),
    ("storm_wakes_per_s", "50 calls a second: wake-ups a second", 0),
    ("running_cpu_pct", "running text: CPU, %", 2),
    ("running_server_cpu_pct", "running text: CPU of the X server, %", 2),
    ("running_wakes_per_s", "running text: wake-ups a second", 0),
    ("running_pictures_per_s", "running text: pictures a second", 1),
    ("running_gap_ms.p50", "running text: gap p50, ms", 2),
    ("running_gap_ms.p99", "running text: gap p99, ms", 2),
    ("running_gap_ms.max", "running text: gap max, ms", 2),
    ("running_off_px", "running text: farthest from even, px", 2),
    ("running_off_p99_px", "running text: p99 from even, px", 2),
    ("running_pixel_ms.p50", "running text: event to pixel p50, ms", 2),
    ("running_pixel_ms.p95", "running text: event to pixel p95, ms", 2),
    ("running_pixel_ms.p99", "running text: event to pixel p99, ms", 2),
    ("running_unseen", "running text: calls that changed nothing", 0),
    ("running_blinks", "running text: calls at which the eye blinked", 0),
    ("calls_cpu_pct", "three calls a second: CPU, %", 2),
    ("calls_server_cpu_pct", "three calls a second: CPU of the X server, %", 2),
    ("calls_wakes_per_s", "three calls a second: wake-ups a second", 0),
    ("calls_pictures_per_s", "three calls a second: pictures a second", 1),
    ("calls_gap_ms.p99", "three calls a second: gap p99, ms", 2),
    ("start_pss_mib", "PSS after the start, MiB", 1),
    ("pss_mib", "PSS after the calls, MiB", 1),
    ("pss_after_100_mib", "PSS after 100 calls, MiB", 2),
    ("pss_after_all_mib", "PSS after 10,000 calls, MiB", 2),
    ("voice_start_ms", "start to the first word, ms", 0),
    ("voice_sample_ms.p50", "event to first sample p50, ms", 1),
    ("voice_sample_ms.max", "event to first sample max, ms", 1),
    ("voice_pss_mib", "PSS, voice loaded, MiB", 1),
    ("awake_cpu_pct", "idle, kept awake: CPU, %", 3),
    ("awake_wakes_per_s", "idle, kept awake: wake-ups a second", 1),
]
NOT_JUDGED = "A p99 against the bare program is printed and not judged: it is one or two calls of all."
NOT_RATIOS = ("unseen", "blinks", "lost", "wrong", "pictures", "off", "gap_ms.p50", "look")


def report(figures, before=None):
    boards = list(dict.fromkeys(part["board"] for part in figures.run["parts"]))
    boards.sort(key=lambda board: board != MAIN)
    tables = [table_of(figures, board, before) for board in boards]
    return "\n\n".join([*tables, judgement(figures), *disturbances(figures)])


def table_of(figures, board, before):
    peers = [peer for peer in PEERS if any(p["peer"] == peer and p["board"] == board for p in figures.run["parts"])]
    others = [peer for peer in peers if peer != "panggil"]
    heads = [board, *peers, *(f"panggil / {other}" for other in others)] + ["before"] * bool(before)
    lines = [heads, ["---"] * len(heads)]
    for name, words, digits in ROWS:
        cells = [cell(figures, peer, board, name, digits) for peer in peers]
        if not any(cells):
            continue
        ratios = [ratio_cell(figures, other, board, name) for other in others]
        was = [change(figures, before, board, name, digits)] if before else []
        lines.append([words, *cells, *ratios, *was])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def cell(figures, peer, board, name, digits):
    value = figures.figure(peer, board, name)
    if value is None:
        return ""
    return f"{value:.{digits}f}" + (" ~" if figures.disturbed(peer, board, name) else "")


def ratio_cell(figures, other, board, name):
    ratio = None if any(word in name for word in NOT_RATIOS) else figures.ratio("panggil", other, board, name)
    return "" if ratio is None else f"{ratio:.3g}"


def change(figures, before, board, name, digits):
    """Of the run before: its ratio to the limit where there is one, since another day's milliseconds mean little."""
    if not any(word in name for word in NOT_RATIOS):
        old, new = (run.ratio("panggil", "bare", board, name) for run in (before, figures))
        if old and new:
            return f"{old:.3g} of bare, {100 * (new / old - 1):+.0f} %"
    old, new = (run.figure("panggil", board, name) for run in (before, figures))
    if old is None or new is None:
        return ""
    return f"{old:.{digits}f}" + (f", {100 * (new / old - 1):+.0f} %" if old else "")


def judgement(figures):
    lines = [["target", "is", "at most", ""], ["---"] * 4]
    for target in TARGETS:
        value = target.value(figures)
        if value is None:
            continue
        words = f"{target.words}{f', of {target.to}' if target.to in PEERS else ''}"
        verdict = "met" if value <= target.most else "NOT MET"
        verdict += " (disturbed)" if target.disturbed(figures) else ""
        lines.append([words, f"{value:.3g}", f"{target.most:.3g}", verdict])
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + f"\n\n{NOT_JUDGED}"


def judged(figures):
    """How many targets were looked at, and how many are met."""
    values = [(target.value(figures), target.most) for target in TARGETS]
    looked_at = [(value, most) for value, most in values if value is not None]
    return len(looked_at), sum(value <= most for value, most in looked_at)


def disturbances(figures):
    parts = [part for part in figures.run["parts"] if is_disturbed(part)]
    failed = [part for part in figures.run["parts"] if part.get("failed")]
    words = [f"{p['peer']} {p['phase']} {p['board']} failed: {p['failed']}" for p in failed]
    if parts:
        names = ", ".join(f"{p['peer']} {p['phase']} {p['board']} ({p['others_pct']:.0f} %)" for p in parts)
        words.append(f"~ Others used more than {MOST_OTHERS_PCT} % of a core meanwhile: {names}")
    return words
