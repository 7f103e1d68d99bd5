"""Why a text is no YAML: the parser's sentence in words of ours."""

from __future__ import annotations

import re

from checker.kernel.place import Place
from checker.kernel.trouble import Trouble
from checker.loaders import yaml_places
from checker.loaders.messages import LONGEST_NUMBER, long_number, trouble

_SAID_CODES = {
    "alias expansion": "load.alias-bomb",
    "complex keys": "load.yaml-complex-key",
    "as Python dict key": "load.yaml-complex-key",
    "anchor": "load.yaml-anchor",
}
"""What the parser's sentence has in it → our code."""
_SAID_PLACE = re.compile(r"at line (\d+), column (\d+)")


def why_not(text: str, name: str, said: str, deepest: int) -> Trouble:
    """What the parser said, in words of ours, at the place it said."""
    found = _SAID_PLACE.search(said)
    line, column = (int(found[1]), int(found[2])) if found else (1, 1)
    place = Place(name, line, column)
    if "integer string conversion" in said:
        digits, line, column = yaml_places.long_number(text.encode(), LONGEST_NUMBER)
        return long_number(digits, Place(name, line, column))
    for sign, code in _SAID_CODES.items():
        if sign in said:
            return trouble(code, {}, place)
    if "nesting" in said or "depth" in said:
        return trouble("load.too-deep", {"limit": deepest}, place)
    for number, told in enumerate(text.split("\n")[line - 1 : line + 1], line):
        if told.lstrip(" ").startswith("\t"):  # the parser may stop at the end of the value before it
            column = len(told) - len(told.lstrip(" ")) + 1
            return trouble("load.yaml-tab", {}, Place(name, number, column))
    return trouble("load.yaml-syntax", {}, place)
