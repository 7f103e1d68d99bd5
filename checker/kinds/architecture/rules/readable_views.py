"""A view shows something, and no more than a person takes in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.architecture.showing import shown
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey

NATIONAL = False
OPTIONS: Mapping[str, Any] = {"most": {"type": "integer", "minimum": 1}}
MESSAGES = {
    "architecture.view-crowded": Text(
        "عدد العناصر في المنظور «{view}»: {count}، وأكثر ما يُقرأ {most}؛ قسّمه.",
        "The view “{view}” shows {count} elements; no more than {most} can be read. Divide it.",
    ),
    "architecture.view-empty": Text("لا يعرض المنظور «{view}» شيئًا.", "The view “{view}” shows nothing."),
}
_OTHER_DRAWINGS = ("sketch", "canvas")


def judge(survey: Survey, options: Options) -> Outcomes:
    """Each view that shows too much or nothing."""
    views = [one for one in survey.model.views if one.kind not in _OTHER_DRAWINGS]
    if not views:
        yield None
    for view in views:
        try:
            count = len(shown(view, survey.model))
        except Trouble:  # its query is none: another requirement tells so
            continue
        if count > options["most"]:
            yield Told("architecture.view-crowded", {"view": view.id, "count": count, "most": options["most"]}, view.at)
        elif not count and not view.nodes:
            yield Told("architecture.view-empty", {"view": view.id}, view.at)
