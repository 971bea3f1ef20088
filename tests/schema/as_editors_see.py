"""YAML as editors see it: version 1.2, where `yes` and `08:00` are texts, and `08.00` is a number."""
import yaml


class Core(yaml.SafeLoader):
    yaml_implicit_resolvers = {}


class CoreDumper(yaml.SafeDumper):
    yaml_implicit_resolvers = {}


RESOLVERS = [
    ("tag:yaml.org,2002:bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("tag:yaml.org,2002:int", r"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("tag:yaml.org,2002:float", r"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
     "-+.0123456789"),
    ("tag:yaml.org,2002:null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
]
for tag, pattern, first in RESOLVERS:
    for known in (Core, CoreDumper):
        known.add_implicit_resolver(tag, __import__("re").compile(pattern), list(first))


def whole_number(loader, node):
    text = node.value.replace("+", "")
    return int(text, 8) if text.startswith("0o") else int(text, 16) if text.startswith("0x") else int(text, 10)


Core.add_constructor("tag:yaml.org,2002:int", whole_number)
Core.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value.lower().replace(".inf", "inf")
                                                                           .replace(".nan", "nan")))


def compose(text):
    return yaml.compose(text, Loader=Core)


def as_json(tree):
    """Names are texts, whatever they look like."""
    if isinstance(tree, yaml.MappingNode):
        return {key.value: as_json(value) for key, value in tree.value}
    if isinstance(tree, yaml.SequenceNode):
        return [as_json(item) for item in tree.value]
    if tree is None:
        return None
    loader = Core("")
    return loader.construct_object(tree)


def scalar(text, quoted=False):
    tag = "tag:yaml.org,2002:str" if quoted else Core("").resolve(yaml.ScalarNode, text, (True, False))
    return yaml.ScalarNode(tag, text, style='"' if quoted else None)


def serialized(tree):
    return yaml.serialize(tree, Dumper=CoreDumper, allow_unicode=True, width=100000)
