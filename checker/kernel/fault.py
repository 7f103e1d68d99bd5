"""What a check yields: faults without prose, without severity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

Values = Mapping[str, Any]
LISTED = 1_000
"""Faults of one requirement listed for one artefact; all are counted, and the report says how many it left out."""


class Fault(NamedTuple):
    """One thing that is wrong.

    `requirement`  name of the requirement, `rest-api/problem-details`
    `code`         which sentence to read out, `jsonschema.minimum`; it must be among the kind's MESSAGES
    `pointer`      JSON Pointer into the document (XPath in XML, `/row/field` in a table); `""` is the whole
    `values`       what fills the sentence: plain JSON values only (`both(ar, en)` where they differ by language)
    `file`         name of another document of the same tree in which the fault stands, else `""`
    `on_key`       the fault is in the key that ends `pointer`, not in its value
    """

    requirement: str
    code: str
    pointer: str
    values: Values = {}
    file: str = ""
    on_key: bool = False


class Further(NamedTuple):
    """So many more faults of the requirement, after `LISTED` of them were told one by one."""

    requirement: str
    more: int


class Inapplicable(NamedTuple):
    """The requirement has nothing to judge in this document: its `given` matched nothing."""

    requirement: str


class Unchecked(NamedTuple):
    """The requirement could not be judged; `code` and `values` give the reason. Never conformance."""

    requirement: str
    code: str
    values: Values = {}


Outcry = Fault | Further | Inapplicable | Unchecked
