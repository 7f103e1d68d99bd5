"""One walk over all keys and values of structured data, in the order of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker.kernel.pointer import Token, join


class Step(NamedTuple):
    """Where a container stands: its own name in the container above."""

    above: Step | None
    token: Token

    def pointer(self, token: Token) -> str:
        """The pointer of what `token` names in this container."""
        tokens: list[Token] = [token]
        step: Step | None = self
        while step is not None and step.above is not None:
            tokens.append(step.token)
            step = step.above
        return join(reversed(tokens))


class _Whole(Step):
    """The step of a value that stands in nothing."""

    def pointer(self, token: Token) -> str:  # noqa: ARG002 - nothing names it
        return ""


TOP = Step(None, "")
Leaf = tuple[Step, Token, str, Any, Mapping[str, Any]]
"""The container, the token in it, the key that names the value, the value, and the mapping it stands in."""
_NOTHING: Mapping[str, Any] = {}
_CONTAINERS = (dict, list)


def leaves(data: Any) -> Iterator[Leaf]:
    """Every value that is no container. Shared containers (YAML aliases) are seen once, so a bomb stays small."""
    if not isinstance(data, _CONTAINERS):
        yield _Whole(None, ""), "", "", data, _NOTHING
        return
    seen = {id(data)}
    stack = [(TOP, "", data, _items(data))]
    while stack:
        step, name, container, items = stack[-1]
        parent = container if type(container) is dict else _NOTHING
        for token, value in items:
            key = token if type(token) is str else name
            if isinstance(value, _CONTAINERS):
                if id(value) not in seen:
                    seen.add(id(value))
                    stack.append((Step(step, token), key, value, _items(value)))
                    break
            else:
                yield step, token, key, value, parent
        else:
            stack.pop()


def keys(data: Any) -> Iterator[tuple[Step, str]]:
    """Every key with the container it stands in."""
    stack: list[tuple[Step, Any]] = [(TOP, data)]
    seen: set[int] = {id(data)}
    while stack:
        step, container = stack.pop()
        for token, value in _items(container):
            if type(token) is str:
                yield step, token
            if isinstance(value, _CONTAINERS) and id(value) not in seen:
                seen.add(id(value))
                stack.append((Step(step, token), value))


def _items(container: Any) -> Iterator[tuple[Token, Any]]:
    if type(container) is dict:
        return iter(container.items())
    return enumerate(container) if type(container) is list else iter(())
