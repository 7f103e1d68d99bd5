"""The page a text report is written on: lines, colours, direction."""

from __future__ import annotations

from checker.kernel.messages import show
from checker.kernel.place import Place
from checker.kernel.printable import Shown, printable
from checker.kernel.report import Finding, Notice, Report
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Reason
from checker.reporters.options import Options
from checker.reporters.places import at, beyond_lines
from checker.reporters.sentences import sentence
from checker.reporters.text.width import has_right_to_left, width, wrap

_LEFT, _RIGHT = "\u200e", "\u200f"
"""Marks that give a line its direction when it is the first strong character in it (UAX #9, P2)."""
_ISOLATE, _POP = "\u2068", "\u2069"
_NARROWEST = 40

BOLD, DIM, RED, GREEN, YELLOW, CYAN = "1", "2", "31", "32", "33", "36"


class Page:
    """Collects the lines of a report in one language."""

    def __init__(self, report: Report, language: Language, options: Options) -> None:
        self.report = report
        self.language = language
        self.options = options
        self._width = max(options.width, _NARROWEST)
        self._lines: list[str] = []

    def text(self) -> str:
        """All lines, each ended."""
        return "".join([f"{line}\n" for line in self._lines])

    def read(self, text: Text) -> str:
        """`text` in the page's language."""
        return text.read(self.language)

    def blank(self) -> None:
        """An empty line, unless one stands there already."""
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def line(self, text: str, indent: int = 0, *styles: str) -> None:
        """One line in the direction of the page's language; not broken."""
        self._lines.append(f"{self._direction(text)}{' ' * indent}{self.paint(text, *styles)}")

    def paragraph(self, text: str, indent: int = 0, *styles: str) -> None:
        """As many lines as `text` takes."""
        for line in wrap(text, self._width - indent):
            self.line(line, indent, *styles)

    def labelled(self, label: str, texts: str, indent: int, column: int) -> None:
        """A label, and beside it `texts`, broken under their own beginning."""
        first, *others = wrap(texts, self._width - indent - column)
        padding = " " * (column - width(label))
        start = self._direction(first)
        self._lines.append(f"{start}{' ' * indent}{self.paint(label, DIM)}{padding}{first}")
        for line in others:
            self.line(line, indent + column)

    def source(self, text: str, *styles: str) -> None:
        """A line of source: left to right in either language."""
        mark = _LEFT if self.language == "ar" or has_right_to_left(text) else ""
        self._lines.append(f"{mark}{self.paint(text, *styles)}")

    def paint(self, text: str, *styles: str) -> str:
        """`text` in the given ANSI styles (ECMA-48, 8.3.117), where colours are wanted."""
        if not self.options.colour or not styles:
            return text
        return f"\x1b[{';'.join(styles)}m{text}\x1b[0m"

    def foreign(self, text: str) -> Shown:
        """A name or address: made visible, and isolated where it stands among the other script."""
        shown = printable(text)
        return Shown(f"{_ISOLATE}{shown}{_POP}" if self.language == "ar" or has_right_to_left(shown) else shown)

    def where(self, place: Place) -> str:
        """A place as terminals understand it; a page or row, which they do not, in words."""
        words = beyond_lines(place, self.language)
        return f"{self.foreign(at(place))} ({words})" if words else self.foreign(at(place))

    def sentence(self, said: Finding | Reason | Notice) -> str:
        """The sentence of a code, with its values isolated where need be."""
        mixed = any(has_right_to_left(show(value, self.language)) for value in said.values.values())
        return sentence(self.report, said, self.language, isolate=mixed or self.language == "ar")

    def _direction(self, text: str) -> str:
        if self.language == "ar":
            return _RIGHT
        return _LEFT if has_right_to_left(text) else ""
