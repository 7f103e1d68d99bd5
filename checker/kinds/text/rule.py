"""What a rule of this kind is: which things it wants to see, and what it says of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, Protocol

from checker.kernel.document import Document
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.text.source import Source

Options = Mapping[str, Any]


class Told(NamedTuple):
    """One thing wrong in a string or a value; `offset` counts the string's characters from 0."""

    code: str
    values: Mapping[str, Any]
    offset: int = 0


class Spot(NamedTuple):
    """One thing wrong in a document, with its pointer."""

    code: str
    values: Mapping[str, Any]
    pointer: str = ""
    on_key: bool = False


class Seen(NamedTuple):
    """A value of structured data with what stands around it.

    `key` is the key it stands under (for an item of a list, the key of the list);
    `parent` is the mapping it stands in, empty in a list.
    """

    key: str
    value: Any
    parent: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """A prepared rule. It is asked only about what it names here; the walks are shared by all rules.

    `whole`   asked once a document; yields None alone where the document has nothing to judge
    `text`    asked about every string (value, key, line of plain text) that has a character that is `suspect`
    `suspect` whether a character can be what `text` has something to say about; never asked of printable ASCII,
              tab and line ends
    `value`   asked about values under one of `keys`, about strings that begin with a digit and that `shape` is
              found in, and about numbers where `numbers`
    `keys`    names of keys as `plain` writes them
    `skips`   True where the document is none of the business of `text`
    """

    whole: Callable[[Document, Source], Iterator[Spot | None]] | None = None
    text: Callable[[str], Iterator[Told]] | None = None
    suspect: Callable[[str], bool] | None = None
    value: Callable[[Seen], Iterator[Told]] | None = None
    keys: frozenset[str] = frozenset()
    shape: re.Pattern[str] | None = None
    numbers: bool = False
    skips: Callable[[Source], bool] | None = None


class RuleModule(Protocol):
    """A file of `checker/kinds/text/rules/`; its name, with `-` for `_`, is the rule's id."""

    OPTIONS: Mapping[str, Any]
    """Option → its JSON Schema. Options are required unless the schema says `default`."""
    MESSAGES: Mapping[str, Text]

    def make(self, options: Options, supplies: Supplies) -> Rule:
        """The rule with its options. Raises Trouble where an option names something unknown."""


def plain(key: str) -> str:
    """A key as rules compare it: `currencyCode`, `currency_code` and `Currency-Code` are one name."""
    return key.replace("_", "").replace("-", "").lower()
