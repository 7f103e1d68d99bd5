"""Where an object of OpenAPI stands."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from checker.engines.outcomes import Nothing, Undone
from checker.kernel.document import Broken, Document
from checker.kernel.pointer import join

Tokens = tuple[str | int, ...]


class Node(NamedTuple):
    """One object, and the way to it: `tokens` lead to it from `parent`, or from the top of `document`."""

    kind: str
    value: Any
    document: Document
    parent: Node | None
    tokens: Tokens

    @property
    def name(self) -> str:
        """The key or index it stands under."""
        return str(self.tokens[-1]) if self.tokens else ""

    def path(self) -> Tokens:
        """Tokens from the top of the document."""
        steps = [self.tokens]
        node = self.parent
        while node is not None:
            steps.append(node.tokens)
            node = node.parent
        return tuple([token for step in reversed(steps) for token in step])

    def pointer(self, tokens: Tokens = ()) -> str:
        """JSON Pointer from the top of the document, to what stands at `tokens` below."""
        return join((*self.path(), *tokens))

    def get(self, key: str) -> Any:
        """What stands under `key`, None where nothing does."""
        value = self.value
        return value.get(key) if isinstance(value, dict) else None


class Reference(NamedTuple):
    """A `$ref` in the place of an object of `kind`.

    `leads` is the node it names, or why it names none; `owner` is the component (section, name) it stands in,
    None outside of components.
    """

    node: Node
    text: str
    kind: str
    owner: tuple[str, str] | None
    leads: Node | Broken
    actual: str = ""
    """The kind of what it leads to, where that is another than `kind`."""


class Found(NamedTuple):
    """Something wrong at `tokens` below `node`."""

    code: str
    node: Node
    tokens: Tokens = ()
    values: Mapping[str, Any] = {}
    on_key: bool = False


Outcome = Found | Nothing | Undone
