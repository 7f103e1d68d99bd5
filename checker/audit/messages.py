"""Sentences about the run itself."""

from __future__ import annotations

from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    "waiver.holds": Text(
        "إعفاء حتى {until} أقره {approver}: {reason}",
        "Waived until {until}, approved by {approver}: {reason}",
    ),
    "waiver.expired": Text(
        "انتهى في {until} الإعفاء من المتطلب {requirement} الذي أقره {approver}؛ أصلح الخلل أو جدّد الإعفاء.",
        "The waiver of {requirement}, approved by {approver}, ended on {until}; mend the fault or renew the waiver.",
    ),
    "waiver.unused": Text(
        "لم تعد حاجة إلى الإعفاء من المتطلب {requirement}: لم يُعفَ به في هذا التشغيل من شيء؛ احذفه من ملف البيان.",
        "The waiver of {requirement} covered nothing in this run; remove it from the manifest.",
    ),
    "waiver.too-broad": Text(
        "الإعفاء من المتطلب {requirement} واسع: النمط {pattern} يشمل كل ملف؛ اذكر الملفات التي يلزمها.",
        "The waiver of {requirement} is too broad: the pattern {pattern} covers every file; name those that need it.",
    ),
    "manifest.no-artefacts": Text(
        "لا ملف يطابق أنماط المنظومة {system} ({patterns})، فلم يُحكم على شيء منها؛ صحّح artefacts في ملف البيان.",
        "No file meets the patterns of the system {system} ({patterns}), so nothing of it was judged; correct "
        "artefacts in the manifest.",
    ),
    "baseline.holds": Text(
        "كانت موجودة في {made}، وهي في خط الأساس {file}", "Known since {made}, in the baseline {file}"
    ),
    "baseline.covered": Text(
        "مخالفات معروفة من خط الأساس {file} (كُتب في {made}) لم تُحسب: {count}.",
        "Findings known from the baseline {file}, written on {made}, that do not count: {count}.",
    ),
    "baseline.mended": Text(
        "مخالفات في خط الأساس {file} لم تعد موجودة: {count}. أعد كتابته كي لا تعود: miyar baseline write",
        "Findings of the baseline {file} that are no longer there: {count}. Write it anew, so that they cannot come "
        "back: miyar baseline write",
    ),
    "edition.already": Text("مخالفة بحسب الطبعة {file} أيضًا", "At fault by edition {file} too"),
    "edition.compared": Text(
        "قورنت الطبعتان {before} و{after}: لا تُحسب إلا مخالفات جديدة تأتي بها {after}، وعددها {count}.",
        "Editions {before} and {after} compared: only findings that are new with {after} count, and there are {count}.",
    ),
    "statement.unreadable": Text(
        "تعذرت قراءة الملف «{file}»؛ تأكد من وجوده ومن صلاحية قراءته.",
        "“{file}” cannot be read; see that it exists and that you may read it.",
    ),
    "statement.not-asked": Text(
        "لا يقول البيان كيف شُغّل الفحص، لأن تقريره من إصدار أقدم من miyar؛ فلا يُعاد حسابه. اكتب بيانًا من تقرير جديد.",
        "The statement does not say how the check was run, because its report is of an earlier miyar; it cannot be "
        "made again. Make one of a new report.",
    ),
    "statement.standard-input": Text(
        "حُكم على المدخل المعتاد، وما كان فيه لم يُحفظ؛ فلا يُعاد حساب البيان. افحص ملفًا واكتب البيان من تقريره.",
        "Standard input was judged, and what it held is not kept, so that the statement cannot be made again. Check a "
        "file, and make the statement of its report.",
    ),
    "statement.needs": Text(
        "استند الحكم إلى «{file}»، وليس موجودًا هنا؛ فلا يُعاد حساب البيان. أعده إلى مكانه، أو شغّل الأمر من المجلد "
        "الذي شُغّل منه الفحص.",
        "The check rested on “{file}”, which is not here, so that the statement cannot be made again. Put it back, or "
        "run this in the folder in which the check was run.",
    ),
    "statement.file-changed": Text(
        "تغير الملف {file} الذي استند إليه الفحص.", "{file}, on which the check rests, has changed."
    ),
    "statement.file-gone": Text(
        "لم يعد الملف {file} الذي استند إليه الفحص موجودًا.", "{file}, on which the check rested, is no longer there."
    ),
    "statement.file-new": Text("صار الفحص يستند إلى الملف {file} أيضًا.", "The check rests on {file} now, and did not."),
    "statement.altered": Text(
        "غُيّر البيان بعد كتابته: بصمته لا تطابق ما فيه.",
        "The statement was altered after it was made: its digest is not that of what it says.",
    ),
    "statement.tool": Text(
        "كُتب البيان بالإصدار {before} من miyar، وهذا الإصدار {after}.",
        "The statement was made by miyar {before}; this is {after}.",
    ),
    "statement.standard-changed": Text(
        "تغير «{standard}» منذ كُتب البيان.", "“{standard}” has changed since the statement was made."
    ),
    "statement.standard-unused": Text(
        "لم يعد يُحكم بالإصدار «{standard}».", "“{standard}” no longer judges any of the files."
    ),
    "statement.standard-new": Text(
        "صار يُحكم بالإصدار «{standard}» أيضًا.", "“{standard}” judges files now that it did not."
    ),
    "statement.artefact-changed": Text("تغير الملف {artefact}.", "{artefact} has changed."),
    "statement.artefact-gone": Text("لم يعد الملف {artefact} موجودًا.", "{artefact} is no longer there."),
    "statement.artefact-new": Text("لم يكن الملف {artefact} في البيان.", "{artefact} was not in the statement."),
    "statement.verdicts": Text(
        "في {artefact} كان عدد الأحكام «{outcome}» {before} وصار {after}.",
        "{artefact} had {before} verdicts “{outcome}” and has {after} now.",
    ),
    "statement.conclusion": Text(
        "كانت النتيجة «{before}» وصارت «{after}».", "The conclusion was “{before}” and is “{after}” now."
    ),
    "run.before-edition": Text(
        "صدرت الطبعة {edition} في {issued}، ولا يُحكم بها بتاريخ {day} قبل صدورها؛ اختر يومًا لاحقًا بالخيار ‎--as-of أو "
        "طبعة أقدم في ملف البيان.",
        "Edition {edition} was issued on {issued} and cannot be judged by as of {day}, before that; choose a later day "
        "by --as-of, or an earlier edition in the manifest.",
    ),
    "run.before-first-edition": Text(
        "لم تكن قد صدرت أي طبعة من المعايير في {day}؛ فأولها الطبعة {edition} الصادرة في {issued}. اختر يومًا لاحقًا "
        "بالخيار ‎--as-of.",
        "No edition of the standards had been issued on {day}: the first, {edition}, is of {issued}. Choose a later "
        "day by --as-of.",
    ),
    "version.not-yet": Text(
        "يبدأ نفاذ {standard} في {begin}.",
        "{standard} comes into force on {begin}.",
    ),
    "version.not-now": Text(
        "الإصدار {standard} غير سارٍ في {day}.",
        "{standard} is not in force on {day}.",
    ),
    "version.other-binds": Text(
        "الإصداران {standard} و{other} مقبولان معًا حتى {until}، وقد حُكم على الملف بالإصدار {other}.",
        "{standard} and {other} are both accepted until {until}, and {other} decides for this file.",
    ),
    "version.upcoming": Text(
        "مخالفات يبدأ نفاذها في {begin} (الأيام الباقية: {days})، حين يصبح {standard} هو الملزم: {findings}، في ملفات "
        "عددها {files}.",
        "Findings that come into force on {begin} (days left: {days}), when {standard} binds: {findings}, in files: "
        "{files}.",
    ),
    "run.nothing-to-judge": Text(
        "لم يُعثر في المسارات المعطاة على ملف يتعرف عليه أي معيار، فلم يُتحقق من شيء.",
        "No file under the given paths is recognised by a standard, so nothing was checked.",
    ),
    "run.nothing-in-force": Text(
        "لا متطلب من معايير هذه الملفات سارٍ في {day}، فلم يُحكم بشيء.",
        "No requirement for these files is in force on {day}, so nothing was judged.",
    ),
    "run.unread": Text(
        "تعذرت قراءة {name} بالصيغة التي يدل عليها اسمه: {why} ولا علامة فيه على أنه مما تحكمه المعايير، "
        "فلم يُحكم إلا على نصه.",
        "{name} cannot be read as the form its name says: {why} Nothing in it shows that a standard concerns it, so "
        "only its text was looked at.",
    ),
    "run.not-entered": Text(
        "تعذر الدخول إلى {name}: {why}. لم يُتحقق مما فيه.",
        "{name} could not be entered: {why}. Nothing in it was checked.",
    ),
    "run.leads-out": Text(
        "{name} رابط يؤدي إلى خارج المجلد الذي يُتحقق منه، فلم يُقرأ. لفحص ما يؤدي إليه اذكر الرابط نفسه في الأمر، "
        "ولتركه اذكره تحت exclude في ملف البيان.",
        "{name} is a link that leads out of the folder that is checked, so it was not read. To check what it leads to, "
        "name the link itself on the command line; to leave it out, name it under exclude in the manifest.",
    ),
}
