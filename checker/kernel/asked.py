"""What a run was asked, as far as it decides: with it the run can be made again."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Use(Enum):
    """What a run uses a file for that it does not judge."""

    MANIFEST = "manifest"
    BASELINE = "baseline"
    RULESET = "ruleset"
    STANDARDS = "standards"


class Used(NamedTuple):
    """A file or folder that a run used; a folder of standards has no `digest` of its own: its versions have."""

    use: Use
    name: str
    digest: str = ""


class Asked(NamedTuple):
    """The question that a report answers.

    `paths`      as they were given, from the folder of the run; `-` is standard input
    `level`      the least binding level that was judged
    `standards`  names of the standards that were asked for; empty: all that recognise a file
    `edition`    the edition that bound whatever manifest and day say; `before` is the one it was compared with
    """

    paths: tuple[str, ...]
    level: str = "may"
    standards: tuple[str, ...] = ()
    edition: str = ""
    before: str = ""
    used: tuple[Used, ...] = ()

    def of(self, use: Use) -> tuple[str, ...]:
        """Names of what was used for `use`."""
        return tuple([one.name for one in self.used if one.use is use])
