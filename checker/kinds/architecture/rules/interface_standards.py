"""Every application interface names the standards it keeps to, with their versions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.standards import VERSIONED
from checker.kinds.architecture.survey import Survey, called, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.interface-without-standard": Text(
        "لا تسمي الواجهة «{interface}» المعيار الذي تلتزمه: اكتبه في الخاصية standard، مثل rest-api@1.0.",
        "The interface “{interface}” does not name its standard: write it as the property standard, such as "
        "rest-api@1.0.",
    ),
    "architecture.standard-without-version": Text(
        "تسمي الواجهة «{interface}» المعيار «{found}» بلا إصدار؛ اكتبه مثل rest-api@1.0.",
        "The interface “{interface}” names the standard “{found}” without a version; write it like rest-api@1.0.",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each interface that names none, or one without its version."""
    interfaces = survey.of_type("ApplicationInterface")
    if not interfaces:
        yield None
    for one in interfaces:
        names = listed(one.properties, "standard")
        if not names:
            yield Told("architecture.interface-without-standard", {"interface": called(one)}, one.at)
        for name in names:
            if not VERSIONED.fullmatch(name):
                values = {"interface": called(one), "found": name}
                yield Told("architecture.standard-without-version", values, one.at)
