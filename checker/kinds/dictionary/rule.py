"""What a rule of this kind is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, Protocol

from checker.engines.outcomes import Undone
from checker.kernel.document import Document
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.dictionary.entry import Entry, Sort

Options = Mapping[str, Any]
BOTH: frozenset[Sort] = frozenset({"element", "code-list"})
ELEMENTS: frozenset[Sort] = frozenset({"element"})
CODE_LISTS: frozenset[Sort] = frozenset({"code-list"})


class Told(NamedTuple):
    """One thing wrong in the file."""

    code: str
    values: Mapping[str, Any]
    tokens: tuple[str | int, ...] = ()
    on_key: bool = False


class Desk(NamedTuple):
    """What lies beside the entry: the document it stands in, and the dictionary."""

    document: Document
    supplies: Supplies


class RuleModule(Protocol):
    """A file of `checker/kinds/dictionary/rules/`; its name, with `-` for `_`, is the rule's id."""

    OPTIONS: Mapping[str, Any]
    """Option → its JSON Schema. Options are required unless the schema says `default`."""
    ABOUT: frozenset[Sort]
    MESSAGES: Mapping[str, Text]

    def judge(self, entry: Entry, options: Options, desk: Desk) -> Iterator[Told | Undone | None]:
        """What is wrong with `entry`; None alone where it has nothing to judge."""
