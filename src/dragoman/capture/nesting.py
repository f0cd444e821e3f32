"""How much markup there may be, and how deep it may nest: parsers take time in the square of it."""

import re

MOST_TAGS = 60_000  # news pages have 500 to 10,000; trafilatura reads this many in about 8 s
DEEPEST = 2000  # levels; news pages stay under 100, and nh3 reads this many in 0.02 s (100,000 in 31 s)

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)|<(!--)")
# Void elements, and those that a next one of their kind closes
_FLAT = frozenset(
    {"area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option"}
    | {"p", "param", "source", "td", "th", "tr", "track", "wbr"}
)
_NOT_MARKUP = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})


def is_too_deep(text: str) -> bool:
    """Tell whether markup nests deeper than any honest page, counting tags left open."""
    depth, at = 0, 0
    text = text.lower()
    while match := _TAG.search(text, at):
        closing, name, comment = match.groups()
        at = match.end()
        if comment or (name in _NOT_MARKUP and not closing):
            at = text.find("-->" if comment else f"</{name}", at)
            if at < 0:
                return False
        elif name not in _FLAT:
            depth = max(depth - 1, 0) if closing else depth + 1
        if depth > DEEPEST:
            return True
    return False
