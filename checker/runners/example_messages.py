"""Sentences about examples that do not show what their requirement says they show."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "examples.must-pass": Text(
        "يجب أن يستوفي المثال «{file}» المتطلب، وفيه مخالفة عند {where}: {finding}",
        "The sample “{file}” must pass, and there is a finding at {where}: {finding}",
    ),
    "examples.must-fail": Text(
        "يجب أن يخالف المثال «{file}» المتطلب، وقد استوفاه.", "The sample “{file}” must fail, and it passes."
    ),
    "examples.nothing-to-judge": Text(
        "لم يجد الفحص في المثال «{file}» ما يحكم عليه؛ فلا هو مستوفٍ ولا مخالف.",
        "The check found nothing to judge in the sample “{file}”, so it neither passes nor fails.",
    ),
    "examples.not-judged": Text(
        "لم يُحكم بهذا المتطلب على المثال «{file}» لأنه لا يدخل في نطاقه.",
        "The sample “{file}” was not judged by this requirement, because it is not of its scope.",
    ),
    "examples.not-checked": Text(
        "تعذر الحكم بهذا المتطلب على المثال «{file}»: {reason}",
        "The sample “{file}” could not be judged by this requirement: {reason}",
    ),
    "examples.fault-missing": Text(
        "لا مخالفة في المثال «{file}» عند «{pointer}»؛ والمخالفات التي فيه عند: {found}.",
        "There is no finding at “{pointer}” in the sample “{file}”; its findings are at: {found}.",
    ),
    "examples.fault-unlisted": Text(
        "في المثال «{file}» مخالفة عند «{pointer}» لم تُذكر في at: {finding}",
        "The sample “{file}” has a finding at “{pointer}” that is not listed under “at”: {finding}",
    ),
    "examples.crashed": Text(
        "ينهار الفحص ({error}) حين يُحكم به على «{file}»، وهو مثال معيار آخر.",
        "The check breaks down ({error}) when it judges “{file}”, a sample of another standard.",
    ),
}
