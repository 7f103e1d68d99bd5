"""What a reader hands over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker.architecture.formats.xml import children
from checker.architecture.mistakes import Mistake
from checker.architecture.model import Model
from checker.architecture.place import At, Source
from checker.kernel.xml_pointer import Pointers


class Reading(NamedTuple):
    """A model, and what in its file could not be read as it stands."""

    model: Model
    mistakes: tuple[Mistake, ...]


class Written(NamedTuple):
    """A file, and what of the model the format cannot say."""

    content: bytes
    mistakes: tuple[Mistake, ...] = ()


class Reader:
    """What all readers of XML share: where elements stand, ids that are missing, what was wrong."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.mistakes: list[Mistake] = []
        self._pointers = Pointers()
        self._made = 0

    def at(self, element: Any) -> At:
        """Where an lxml element stands."""
        return At(self.source, self._pointers.of(element))

    def numbered(self, box: Any, name: str) -> Iterator[tuple[Any, At]]:
        """The children of a name with where they stand: quicker than `at` for the long rows of a model."""
        base, counts = self._pointers.of(box), Counter[str | None]()
        for child in children(box, name):
            prefix = child.prefix
            counts[prefix] += 1
            yield child, At(self.source, f"{base}/{prefix + ':' if prefix else ''}{name}[{counts[prefix]}]")

    def wrong(self, code: str, element: Any, values: Mapping[str, Any]) -> None:
        """Note what is wrong at an element."""
        self.mistakes.append(Mistake(code, values, self.at(element)))

    def id_of(self, element: Any, attribute: str) -> str:
        """Its id; where there is none, one is made and it is told."""
        if found := element.get(attribute, "").strip():
            return str(found)
        self._made += 1
        made = f"unnamed-{self._made}"
        self.wrong("model.no-id", element, {"attribute": attribute, "made": made})
        return made

    def whole(self, element: Any, attribute: str) -> int | None:
        """A whole number; None where there is none; what is no number is told."""
        told = element.get(attribute)
        if told is None:
            return None
        try:
            return round(float(told))
        except (ValueError, OverflowError):
            self.wrong("model.no-number", element, {"attribute": attribute, "found": told})
            return None
