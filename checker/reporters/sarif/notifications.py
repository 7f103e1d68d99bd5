"""What could not be checked, and what a reader should know of the run: SARIF notifications (3.58)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.kernel.messages import fill
from checker.kernel.place import Place
from checker.kernel.report import Judgement, Report
from checker.kernel.text import Language, Text
from checker.reporters.sarif.locations import location
from checker.reporters.sarif.results import message
from checker.reporters.sarif.rules import Rules
from checker.reporters.unchecked import Untold, by_reason

_CUT = Text(
    "في هذا الملف مخالفات عُدّت ولم تُسرد، عددها {count}.",
    "Findings of this file that were counted but are not listed: {count}.",
)
_LEFT_OUT = Text(
    "لم تُدرج هنا كل المخالفات لأن أدوات فحص الشيفرة لا تقبل أكثر من حد معلوم؛ "
    "عدد ما لم يُدرج {count}، وهو في تقرير JSON.",
    "Not all findings are here, as code scanning takes only so many; left out: {count}. The JSON report has them.",
)
_UNKNOWN = Text("لم يُتحقق منه، ولم يُذكر السبب.", "Not checked; no reason was given.")
_OF = Text("{reason} المتطلبات: {names}", "{reason} Requirements: {names}")
_Object = dict[str, Any]


def notifications(report: Report, language: Language, rules: Rules, left_out: int) -> list[_Object]:
    """All of them; `left_out` counts the findings that are not among the results."""
    return list(_notifications(report, language, rules, left_out))


def _notifications(report: Report, language: Language, rules: Rules, left_out: int) -> Iterator[_Object]:
    for judgement in report.judgements:
        for untold in by_reason(judgement):
            yield _untold(report, language, rules, judgement, untold)
        if judgement.cut:
            text = fill(_CUT, {"count": judgement.cut}, language)
            yield _notification("miyar/cut", "note", {"text": text}, Place(judgement.artefact.name))
    if left_out:
        yield _notification("miyar/left-out", "note", {"text": fill(_LEFT_OUT, {"count": left_out}, language)})
    for notice in report.notices:
        yield _notification(notice.code, "note", message(report, notice, language), notice.place)


def _untold(report: Report, language: Language, rules: Rules, judgement: Judgement, untold: Untold) -> _Object:
    """One notification for all requirements that the same reason kept from being judged."""
    reason = untold.reason
    own = reason is not None and reason == judgement.trouble
    level = "error" if own else "warning"
    said = message(report, reason, language) if reason else {"text": _UNKNOWN.read(language)}
    names = [verdict.requirement for verdict in untold.verdicts]
    if len(names) > 1:
        listed = ("، " if language == "ar" else ", ").join(names)
        said = {"text": _OF.read(language).replace("{names}", listed).replace("{reason}", said["text"])}
    place = (judgement.place if own else None) or Place(judgement.artefact.name)
    made = _notification(reason.code if reason else "miyar/not-checked", level, said, place)
    if len(names) == 1:
        made["associatedRule"] = rules.reference(names[0])
    return made


def _notification(code: str, level: str, said: _Object, place: Place | None = None) -> _Object:
    made: _Object = {"descriptor": {"id": code}, "level": level, "message": said}
    if place:
        made["locations"] = [location(place)]
    return made
