"""What a reader asks of a reporter."""

from __future__ import annotations

from typing import NamedTuple


class Options(NamedTuple):
    """Options of every reporter; each takes what concerns it.

    `colour`   ANSI colours are understood where the text goes
    `width`    columns of the terminal
    `verbose`  list all: nothing is shortened
    `quiet`    findings one a line, and the conclusion
    `site`     address of the published site, without a slash at its end
    """

    colour: bool = False
    width: int = 100
    verbose: bool = False
    quiet: bool = False
    site: str = "https://standards.egov.example"
