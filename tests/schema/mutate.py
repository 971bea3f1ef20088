"""Small changes to a tree of YAML, as a person's slips are: a wrong word, a field in the wrong place, a list for a text."""
import copy

import yaml

from as_editors_see import scalar

WORDS = ("0 1 -1 3 7 12 3.5 1e3 100 900 5000 yes No true TRUE off null ~ 7s 400ms 08.00 08:00 25.00 8.7 08.00-15.30 "
         "15.30-08.00 F2B705 004488 12345 #F2B705 24 1fr 12px 1920x1080 10x10 <ticket> <tiket> <time HH.mm> <ticket-or "
         "called recalled A AB abcd Z tcp://*:5570 tcp://127.0.0.1:80 ipc:///run/x tcp://x monday monday-friday senin "
         "2026-12-25 2026-02-30 3A .inf 0x1F +5 all messages newest hall timur id en klingon Asia/Jakarta WIB id-lain "
         "disdukcapil hero label call ink bold heavy left center between square fit shrink HH.mm YYYY noise both "
         "digits number light perigo-agung assets/logo.png ../x /etc/passwd").split() + [
             "7 s", "400 ms", "2 min", "90 min", "50 %", "10 20", "1 2 3", "not stale", "called and priority", "called and",
             "400 ms ease-out", "20 s linear", "<ticket or –>", "a text", "Jum'at", "x" * 130, "", " "]
NAMES = ("name id text row column stack style width height panel agencies zone size weight colors fill when gap foo "
         "namme audio hold speed call says A B").split()


def places(tree, found=None):
    """Every map and list, with its parent out of concern."""
    found = [] if found is None else found
    if isinstance(tree, (yaml.MappingNode, yaml.SequenceNode)):
        found.append(tree)
        for child in tree.value:
            places(child[1] if isinstance(tree, yaml.MappingNode) else child, found)
    return found


def value(chance):
    kind = chance.random()
    if kind < 0.75:
        return scalar(chance.choice(WORDS), chance.random() < 0.15)
    if kind < 0.83:
        return yaml.SequenceNode("tag:yaml.org,2002:seq", [scalar(chance.choice(WORDS)) for _ in range(chance.randint(0, 3))])
    if kind < 0.93:
        return yaml.MappingNode("tag:yaml.org,2002:map", [(scalar(chance.choice(NAMES), True), scalar(chance.choice(WORDS)))])
    return scalar("")


def slip(text, chance):
    at = chance.randrange(len(text) + 1)
    return chance.choice([text[:at] + text[at + 1:], text[:at] + chance.choice("0aA.- ") + text[at:], text.upper(), text + " "])


def mutated(tree, chance):
    for _ in range(chance.choice([1, 1, 1, 2])):
        place = chance.choice(places(tree))
        is_map = isinstance(place, yaml.MappingNode)
        if not place.value:
            continue
        at = chance.randrange(len(place.value))
        kind = chance.random()
        old = place.value[at][1] if is_map else place.value[at]

        def put(new):
            place.value[at] = (place.value[at][0], new) if is_map else new

        if kind < 0.45:
            put(value(chance))
        elif kind < 0.65 and isinstance(old, yaml.ScalarNode) and "\n" not in old.value:
            put(scalar(slip(old.value, chance), old.style in ("'", '"')))
        elif kind < 0.75 and len(place.value) > 1:
            del place.value[at]
        elif kind < 0.85 and is_map:
            name = chance.choice(NAMES + [slip(place.value[at][0].value, chance)])
            if all(key.value != name for key, _ in place.value):
                place.value[at] = (scalar(name, True), old)
        elif kind < 0.92 and is_map:
            name = chance.choice(NAMES)
            if all(key.value != name for key, _ in place.value):
                place.value.insert(at + 1, (scalar(name, True), value(chance)))
        elif kind < 0.96:
            put(yaml.SequenceNode("tag:yaml.org,2002:seq", [copy.deepcopy(old)]))
        elif not is_map:
            place.value.insert(at, copy.deepcopy(old))
    return tree
