"""Sentences about examples that do not show what their requirement says they show."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "examples.must-pass": Text(
        "يجب أن تستوفي العيّنة «{file}» المتطلب، وفيها مخالفة عند {where}: {finding}",
        "The sample “{file}” must pass, and there is a finding at {where}: {finding}",
    ),
    "examples.must-fail": Text(
        "يجب أن تخالف العيّنة «{file}» المتطلب، وقد استوفته.", "The sample “{file}” must fail, and it passes."
    ),
    "examples.nothing-to-judge": Text(
        "لم يجد الفحص في العيّنة «{file}» ما يحكم عليه؛ فلا هي مستوفية ولا مخالفة.",
        "The check found nothing to judge in the sample “{file}”, so it neither passes nor fails.",
    ),
    "examples.not-judged": Text(
        "لم يُحكم بهذا المتطلب على العيّنة «{file}» لأنها لا تدخل في نطاقه.",
        "The sample “{file}” was not judged by this requirement, because it is not of its scope.",
    ),
    "examples.not-checked": Text(
        "تعذر الحكم بهذا المتطلب على العيّنة «{file}»: {reason}",
        "The sample “{file}” could not be judged by this requirement: {reason}",
    ),
    "examples.fault-missing": Text(
        "لا مخالفة في العيّنة «{file}» عند «{pointer}»؛ والمخالفات التي فيها عند: {found}.",
        "There is no finding at “{pointer}” in the sample “{file}”; its findings are at: {found}.",
    ),
    "examples.fault-unlisted": Text(
        "في العيّنة «{file}» مخالفة عند «{pointer}» لم تُذكر في at: {finding}",
        "The sample “{file}” has a finding at “{pointer}” that is not listed under “at”: {finding}",
    ),
    "examples.crashed": Text(
        "ينهار الفحص ({error}) حين يُحكم به على العيّنة «{file}».",
        "The check breaks down ({error}) when it judges the sample “{file}”.",
    ),
}
