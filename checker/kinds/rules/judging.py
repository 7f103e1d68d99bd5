"""What functions judge, and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.kernel.pointer import Token
from checker.kernel.text import both
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.scene import Scene

_WHOLE = both("الوثيقة", "the document")


class Aim(NamedTuple):
    """What a function judges.

    `value`   UNDEFINED where it is not there
    `node`    the node it stands in
    `tokens`  the way from there
    `on_key`  it is the key of the node at the end of the way, not its value
    """

    value: Any
    node: Frame
    tokens: tuple[Token, ...] = ()
    on_key: bool = False

    @property
    def called(self) -> str | dict[str, str]:
        """How a reader is told of it: its key, a missing part by the keys that would lead to it."""
        if self.tokens:
            return ".".join([str(token) for token in self.tokens])
        return _WHOLE if self.node.parent is None and not self.node.pointer else str(self.node.tokens()[-1])


class Problem(NamedTuple):
    """What is wrong with it: `tokens` lead on from there to the part at fault."""

    code: str
    values: Mapping[str, Any] = {}
    tokens: tuple[Token, ...] = ()
    on_key: bool = False


Judge = Callable[[Aim, Scene], Sequence[Problem]]
"""Says what is wrong; nothing where all is well or the value is none that the function is about."""

FINE: tuple[Problem, ...] = ()
