"""Sentences of the runner: why something could not be judged."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "run.crashed": Text(
        "تعذر إتمام التحقق لخلل في أداة التحقق نفسها ({error}) في الفحص «{kind}»؛ أبلغ القائمين على معيار بذلك.",
        "The check broke down by a defect of the checker itself ({error}) in the kind “{kind}”; "
        "please report it to the stewards of Mi‘yar.",
    ),
    "run.kind-unknown": Text(
        "يطلب هذا المتطلب نوع فحص «{kind}» ليس مثبتًا؛ ثبّت الحزمة التي توفره.",
        "This requirement asks for a kind of check, “{kind}”, which is not installed; "
        "install the package that brings it.",
    ),
    "run.worker-died": Text(
        "توقفت عملية التحقق قبل إتمام الحكم على هذا الملف، والأرجح أن الذاكرة نفدت؛ أعد التشغيل على هذا الملف وحده.",
        "The process judging this file ended before it was done, most likely for want of memory; "
        "run it on this file alone.",
    ),
    "run.not-recognised": Text(
        "لم يتعرف أي معيار من المعايير المختارة على هذا الملف، فلم يُتحقق من شيء فيه؛ "
        "راجع نوع الملف أو حدد المعيار بالخيار ‎--standard.",
        "None of the chosen standards recognised this file, so nothing in it was checked; "
        "see what kind of file it is, or name the standard by --standard.",
    ),
}
