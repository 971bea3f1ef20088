"""A person's recordings: a file for each clip, or one session that was read from a list, cut at its pauses."""
import csv
import math

import numpy as np

from . import loudness
from .levelling import LONG, RATE, SILENCE, WORD_LUFS, filtered_file, levelled, trimmed

_FRAME = RATE // 100     # 10 ms
_PAUSE = 45              # frames: what is shorter lies within a sentence, at a comma or a closed mouth
_LEAST = 6               # frames: what is shorter is a click or a breath
_KEEP = 1                # frame before and behind a sound, for its soft beginning and end
_ABOVE_NOISE = 12.0      # dB
_BELOW_VOICE = 30.0      # dB below the loudest: where a recording has no pause, its quietest part is no noise
_SKIPPED = 1.2           # how far from its expected length a sound is that belongs to no line, as a logarithm
_LETTER, _LEAST_LENGTH = 0.065, 0.15  # s: how long a text takes to be read


def _at_voice_level(file):
    sound = filtered_file(file)
    level = loudness.integrated(np.concatenate([sound, np.zeros(LONG, np.float32)]))  # it may be shorter than BS.1770's
    if level == -math.inf:
        raise SystemExit(f"{file}: is silent")
    return sound * np.float32(10 ** ((WORD_LUFS - level) / 20))


def _levels(sound):
    """Of each 10 ms, in dBFS."""
    frames = sound[:len(sound) // _FRAME * _FRAME].reshape(-1, _FRAME).astype(np.float64)
    return 10 * np.log10((frames ** 2).mean(axis=1) + 1e-12)


def _threshold(levels):
    """What is louder is voice: well above the quietest tenth, which is the room. In dBFS."""
    noise = min(np.percentile(levels, 10) + _ABOVE_NOISE, levels.max() - _BELOW_VOICE)
    return max(20 * math.log10(SILENCE), noise)


def sounds_in(sound):
    """Where somebody speaks, as pairs of samples: the pauses between them are the cuts."""
    levels = _levels(sound)
    voice = np.flatnonzero(levels > _threshold(levels))
    groups = np.split(voice, np.flatnonzero(np.diff(voice) > _PAUSE) + 1)
    return [(max(0, group[0] - _KEEP) * _FRAME, (group[-1] + 1 + _KEEP) * _FRAME)
            for group in groups if len(group) >= _LEAST]


def from_folder(folder, names):
    """A clip for each file that has the name of one, as (name, sound)."""
    files = {file.stem: file for file in sorted(folder.iterdir())}
    for name in names:
        if name in files:
            sound = _at_voice_level(files[name])
            sounds = sounds_in(sound)
            yield name, levelled(trimmed(sound[sounds[0][0]:sounds[-1][1]]))


def read_list(file):
    """The lines of a recording list: id, text, sentence, intonation."""
    text = file.read_text(encoding="utf-8-sig")
    head = text.split("\n", 1)[0]
    lines = list(csv.DictReader(text.splitlines(), delimiter=";" if ";" in head else ","))  # as spreadsheets save it
    if not lines or not {"id", "text"} <= lines[0].keys():
        raise SystemExit(f"{file}: its first line must be id,text,sentence,intonation, below it a line for each clip")
    return lines


def write_list(file, clips):
    with open(file, "w", newline="", encoding="utf-8") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["id", "text", "sentence", "intonation"])
        writer.writerows([clip.name, clip.says, clip.read_in, clip.intonation] for clip in clips)


def _pairs(lines, lengths):
    """Lines and sounds in step, as (line, sound), with None for what has no counterpart; so that the sounds are as
    nearly as can be as long as their texts."""
    expected = np.array([_LEAST_LENGTH + _LETTER * len(line["text"]) for line in lines])
    pace = np.median(lengths) / np.median(expected)
    cost = np.zeros((len(lines) + 1, len(lengths) + 1))
    cost[:, 0], cost[0, :] = np.arange(len(lines) + 1) * _SKIPPED, np.arange(len(lengths) + 1) * _SKIPPED
    def together(i, j):
        return cost[i, j] + abs(math.log(lengths[j] / (expected[i] * pace)))
    for i in range(len(lines)):
        for j in range(len(lengths)):
            cost[i + 1, j + 1] = min(together(i, j), cost[i, j + 1] + _SKIPPED, cost[i + 1, j] + _SKIPPED)
    pairs, i, j = [], len(lines), len(lengths)
    while i or j:
        if i and j and cost[i, j] == together(i - 1, j - 1):
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif i and cost[i, j] == cost[i - 1, j] + _SKIPPED:
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1]


def _mismatches(lines, sounds):
    """Sentences: which line seems not to have been read, and where something is said that is in no line."""
    lengths = [(last - first) / RATE for first, last in sounds]
    at = 0.0
    for line, sound in _pairs(lines, lengths):
        if sound is not None:
            at = sounds[sound][0] / RATE
        if line is None:
            yield f"at {at:.1f} s: a sound of {lengths[sound]:.1f} s seems to be no line of the list"
        if sound is None:
            missing = lines[line]
            yield f"after {at:.1f} s: '{missing['text']}' ({missing['id']}, line {line + 2}) seems to be missing"


def from_session(file, lines):
    """The session's clips in the order of the list, as (name, sound), or the sentences that say why not."""
    sound = _at_voice_level(file)
    sounds = sounds_in(sound)
    if len(sounds) != len(lines):
        return [], [f"{file}: {len(sounds)} sounds for {len(lines)} lines of the list", *_mismatches(lines, sounds)]
    return [(line["id"], levelled(trimmed(sound[first:last]))) for line, (first, last) in zip(lines, sounds)], []
