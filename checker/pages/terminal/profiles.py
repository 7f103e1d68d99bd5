"""Profiles: the list of all, and one with its standards and levels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from checker.kernel.messages import fill
from checker.kernel.printable import worded
from checker.kernel.standard import Requirement, Standard
from checker.kernel.text import Language, Text, both
from checker.pages.terminal.sheet import sheet
from checker.reporters import Options
from checker.reporters.text.page import BOLD, DIM
from checker.reporters.words import LEVELS
from checker.reporters.writing import write_json
from checker.repository import Profile

_STANDARDS = Text("المعايير", "Standards")
_MISSING = Text("ليست بين المعايير المتاحة هنا: {names}", "not among the standards at hand: {names}")
_LEVELS = Text("مستويات تتغير", "Levels that differ")
_INHERITS = Text("يأخذ عن: {names}", "inherits from: {names}")
_FROM_TO = Text("من «{before}» إلى «{after}»", "from {before} to {after}")
_SAME = Text("«{after}»", "{after}")
_BY = Text("({profile})", "({profile})")
_NONE = Text("لا توجد ملفات تطبيق.", "There are no profiles.")


class Shown(NamedTuple):
    """A resolved profile, the heads of its standards, and the requirements it gives levels, in its order.

    An edition of old has not all the standards that a profile names: what is not there is left out.
    """

    profile: Profile
    standards: Sequence[Standard]
    requirements: Sequence[Requirement]


def list_text(profiles: Sequence[Profile], language: Language, options: Options) -> str:
    """Each profile with its title and the standards it calls for."""
    page = sheet(language, options)
    if not profiles:
        page.line(page.read(_NONE))
    for one in profiles:
        page.line(f"{page.foreign(one.id)}  {worded(page.read(one.title))}", 0, BOLD)
        page.paragraph(" ".join(map(page.foreign, one.standards)), 2, DIM)
    return page.text()


def show_text(shown: Shown, language: Language, options: Options) -> str:
    """One profile in full."""
    page, profile = sheet(language, options), shown.profile
    page.line(f"{worded(page.read(profile.title))}  {page.paint(page.foreign(profile.id), DIM)}", 0, BOLD)
    page.paragraph(worded(page.read(profile.summary)))
    if profile.inherits:
        page.line(fill(_INHERITS, {"names": [page.foreign(name) for name in profile.inherits]}, language), 0, DIM)
    page.blank()
    page.line(page.read(_STANDARDS), 0, BOLD)
    for head in shown.standards:
        page.line(f"{page.foreign(head.citation)}  {worded(page.read(head.title))}", 2)
    there = {head.id for head in shown.standards}
    if missing := [page.foreign(name) for name in profile.standards if name not in there]:
        page.paragraph(fill(_MISSING, {"names": missing}, language), 2, DIM)
    if shown.requirements:
        page.blank()
        page.line(page.read(_LEVELS), 0, BOLD)
    for requirement in shown.requirements:
        raised = profile.levels[requirement.name]
        before, after = page.read(LEVELS[requirement.level]), page.read(LEVELS[raised.level])
        text = _SAME if requirement.level is raised.level else _FROM_TO
        change = fill(text, {"before": before, "after": after}, language)
        by = "" if raised.profile == profile.id else f" {page.read(_BY).format(profile=page.foreign(raised.profile))}"
        page.line(f"{page.foreign(requirement.name)}  {change}{by}", 2)
        page.paragraph(worded(page.read(raised.reason)), 4)
    return page.text()


def list_json(profiles: Sequence[Profile]) -> str:
    """All profiles, in both languages."""
    return write_json({"profiles": [_profile(one) for one in profiles]})


def show_json(shown: Shown) -> str:
    """One profile, with the level each requirement has of itself."""
    made = _profile(shown.profile)
    before = {one.name: one.level.value for one in shown.requirements}
    made["levels"] = [{**one, "before": before.get(one["requirement"])} for one in made["levels"]]
    return write_json(made)


def _profile(profile: Profile) -> dict[str, Any]:
    return {
        "id": profile.id,
        "title": both(profile.title.ar, profile.title.en),
        "summary": both(profile.summary.ar, profile.summary.en),
        "inherits": list(profile.inherits),
        "standards": list(profile.standards),
        "levels": [
            {
                "requirement": name,
                "level": raised.level.value,
                "reason": both(raised.reason.ar, raised.reason.en),
                "profile": raised.profile,
            }
            for name, raised in profile.levels.items()
        ],
    }
