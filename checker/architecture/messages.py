"""Sentences about models and the files they are read from."""

from __future__ import annotations

from checker.architecture.query.wrong import MESSAGES as QUERY
from checker.kernel.text import Text

MESSAGES: dict[str, Text] = {
    **QUERY,
    "model.id-twice": Text(
        "المعرّف «{id}» مستعمل من قبل في {file}، السطر {line}؛ لكل جزء معرّف خاص به.",
        "The id “{id}” is used already in {file}, line {line}; every part has an id of its own.",
    ),
    "model.id-by-case": Text(
        "لا يختلف المعرّف «{id}» عن «{other}» ({file}، السطر {line}) إلا في حالة الأحرف؛ غيّر أحدهما.",
        "The id “{id}” differs from “{other}” ({file}, line {line}) only in upper and lower case; change one of them.",
    ),
    "model.id-unreadable": Text(
        "المعرّف «{id}» فارغ أو فيه مسافات أو أحرف لا تُرى؛ اكتبه كلمات لاتينية صغيرة بينها شرطات.",
        "The id “{id}” is empty or has spaces or invisible characters; write lower-case words joined by hyphens.",
    ),
    "model.no-type": Text("لا نوع لهذا الجزء.", "This part has no type."),
    "model.unknown-type": Text(
        "لا يوجد في ArchiMate {language} نوع باسم «{type}».", "ArchiMate {language} has no type “{type}”."
    ),
    "model.unknown-type-near": Text(
        "لا يوجد في ArchiMate {language} نوع باسم «{type}»؛ لعل المقصود «{nearest}».",
        "ArchiMate {language} has no type “{type}”; did you mean “{nearest}”?",
    ),
    "model.attribute-elsewhere": Text(
        "الصفة {attribute} لعلاقة {owner} وحدها، والعلاقة هنا {type}.",
        "{attribute} belongs to {owner} only, and this is a relationship of type {type}.",
    ),
    "model.access": Text(
        "نوع النفاذ «{found}» غير معروف. المسموح: {allowed}.",
        "The access “{found}” is not known. Allowed: {allowed}.",
    ),
    "model.multiplicity": Text(
        "للعلاقة عدد ({multiplicity})، ولا عدد للعلاقات في ArchiMate 3.2؛ هو من ArchiMate 4.",
        "The relationship has a multiplicity ({multiplicity}); those are of ArchiMate 4, and 3.2 has none.",
    ),
    "model.dangling": Text(
        "لا يوجد «{id}» الذي تسميه العلاقة {type} «{relationship}» طرفًا لها ({end}).",
        "The {end} of the {type} relationship “{relationship}” is “{id}”, which is not there.",
    ),
    "model.dangling-near": Text(
        "لا يوجد «{id}» الذي تسميه العلاقة {type} «{relationship}» طرفًا لها ({end})؛ لعل المقصود «{nearest}».",
        "The {end} of the {type} relationship “{relationship}” is “{id}”, which is not there; "
        "did you mean “{nearest}”?",
    ),
    "model.illegal": Text(
        "لا يجيز ArchiMate علاقة {type} من {source_type} «{source}» إلى {target_type} «{target}». "
        "الجائز بينهما: {allowed}.",
        "ArchiMate allows no {type} from {source_type} “{source}” to {target_type} “{target}”. "
        "Between these it allows: {allowed}.",
    ),
    "model.illegal-any": Text(
        "لا يجيز ArchiMate أي علاقة من {source_type} «{source}» إلى {target_type} «{target}»، والعلاقة هنا {type}.",
        "ArchiMate allows no relationship from {source_type} “{source}” to {target_type} “{target}”; this is a {type}.",
    ),
    "model.junction-mixed": Text(
        "تجمع نقطة التفرع «{id}» علاقات من أنواع مختلفة ({types})؛ يجب أن تكون من نوع واحد.",
        "The junction “{id}” joins relationships of several types ({types}); they must be of one.",
    ),
    "model.junction-one-side": Text(
        "لنقطة التفرع «{id}» علاقات من جهة واحدة؛ يجب أن تدخلها علاقة وتخرج منها علاقة.",
        "The junction “{id}” has relationships on one side only; at least one must enter and one leave it.",
    ),
    "model.junction-illegal": Text(
        "تصل نقطة التفرع «{id}» {source_type} «{source}» بـ {target_type} «{target}»، "
        "ولا يجيز ArchiMate بينهما {type}.",
        "The junction “{id}” joins {source_type} “{source}” to {target_type} “{target}”, "
        "between which ArchiMate allows no {type}.",
    ),
    "model.part-of-itself": Text("«{id}» جزء من نفسه: {circle}.", "“{id}” is part of itself: {circle}."),
    "model.own-kind": Text("«{id}» صنف من نفسه: {circle}.", "“{id}” is a specialization of itself: {circle}."),
    "model.ends-in-itself": Text(
        "تنتهي العلاقة «{id}» في نفسها: {circle}.", "The relationship “{id}” ends in itself: {circle}."
    ),
    "model.view-names-nothing": Text(
        "يسمي المنظور «{view}» جزءًا غير موجود: «{id}».", "The view “{view}” names “{id}”, which is not there."
    ),
    "model.view-names-nothing-near": Text(
        "يسمي المنظور «{view}» جزءًا غير موجود: «{id}»؛ لعل المقصود «{nearest}».",
        "The view “{view}” names “{id}”, which is not there; did you mean “{nearest}”?",
    ),
    "model.line-from-nowhere": Text(
        "في المنظور «{view}» خط طرفه «{id}»، ولا يوجد في المنظور.",
        "A line in the view “{view}” ends in “{id}”, which is not in the view.",
    ),
    "model.line-shows-other": Text(
        "في المنظور «{view}» خط للعلاقة «{relationship}» بين «{source}» و«{target}»، وهي تصل بين غيرهما.",
        "A line in the view “{view}” shows the relationship “{relationship}” between “{source}” and “{target}”, "
        "and it joins others.",
    ),
    "model.folder-names-nothing": Text(
        "يسمي المجلد جزءًا غير موجود: «{id}».", "The folder names “{id}”, which is not there."
    ),
    "model.no-head": Text(
        "لا يُقرأ النموذج من «{file}»: نموذج YAML مجلد، ورأسه ملف فيه اسمه {head}.",
        "No model can be read from “{file}”: a model in YAML is a folder, and its head is a file {head} in it.",
    ),
    "model.no-root": Text(
        "الملف «{file}» ليس نموذج ArchiMate: عنصره الجذر {root}، والمعروف {known}.",
        "“{file}” is no ArchiMate model: its root element is {root}; known are {known}.",
    ),
    "model.unreadable-file": Text(
        "لا يُقرأ الملف {file} (السطر {line})، فما فيه ليس في النموذج: {why}",
        "The file {file} cannot be read (line {line}), so that what is in it is not in the model: {why}",
    ),
    "model.key-twice": Text(
        "المفتاح «{key}» مكتوب مرتين، فضاعت إحدى القيمتين.",
        "The key “{key}” is written twice; one of the two values is lost.",
    ),
    "model.no-id": Text(
        "ينقص هذا الجزء معرّف ({attribute})؛ أُعطي المعرّف {made} كي لا يُفقد.",
        "This part has no {attribute}; it was given the id {made} so that it is not lost.",
    ),
    "model.no-column": Text("تنقص في السطر الأول الأعمدة: {columns}.", "The first line lacks the columns: {columns}."),
    "model.images": Text(
        "في الملف صور ({count}) لم تُنقل؛ تبقى أسماؤها في الرسوم.",
        "The file holds images ({count}) that were not taken over; the drawings keep their names.",
    ),
    "model.no-number": Text(
        "قيمة {attribute} هي «{found}» وليست عددًا، فلم تُؤخذ.",
        "{attribute} is “{found}”, which is no number; it was not taken over.",
    ),
    "model.no-colour": Text(
        "اللون ({found}) خارج المدى المسموح (من 0 إلى 255، والشفافية من 0 إلى 100)، فلم يُؤخذ.",
        "The colour ({found}) is outside what is allowed (0 to 255, transparency 0 to 100); it was not taken over.",
    ),
    "model.no-definition": Text(
        "تحيل الخاصية إلى تعريف غير موجود: «{reference}».",
        "The property refers to a definition that is not there: “{reference}”.",
    ),
    "model.newer": Text(
        "كُتب النموذج بأنواع ArchiMate {language}؛ والأدوات التي لا تعرف إلا 3.2 لا تقرؤها.",
        "The model is written with the types of ArchiMate {language}; tools that know 3.2 only do not read them.",
    ),
    "model.not-said": Text(
        "لا تتسع الصيغة {format} لما يلي فلم يُكتب: {what} (العدد {count}).",
        "The format {format} has no place for the following, which was not written: {what} ({count} times).",
    ),
    "model.kept-no-xml": Text(
        "جزء محفوظ من ملف مستورد ليس XML صحيحًا فلم يُكتب: {found} (العدد {count}).",
        "A part that was kept from an imported file is not well-formed XML and was not written: "
        "{found} ({count} times).",
    ),
    "migrate.merged": Text(
        "صار {type} «{id}» من النوع {new}، وحُفظت طبقته ({layer}) في الخاصية layer.",
        "{type} “{id}” has become {new}; its layer ({layer}) is kept as the property layer.",
    ),
    "migrate.replaced": Text(
        "لم يعد {type} موجودًا؛ صار «{id}» من النوع {new} بصنف {was}.",
        "{type} is gone; “{id}” has become {new} with the specialization {was}.",
    ),
    "migrate.replaced-special": Text(
        "لم يعد {type} موجودًا؛ صار «{id}» من النوع {new} وبقي صنفه، وحُفظ ما كان عليه ({was}) خاصيةً.",
        "{type} is gone; “{id}” has become {new} and keeps its specialization; what it was ({was}) is kept as a "
        "property.",
    ),
    "migrate.path": Text(
        "كانت العلاقة «{id}» {type} من المسار «{source}»؛ صارت Realization من «{target}» إليه.",
        "The relationship “{id}” was a {type} by the path “{source}”; it has become a Realization of it by “{target}”.",
    ),
    "migrate.query": Text(
        "كان استعلام المنظور «{view}»: {query}؛ صار: {new}. راجعه.",
        "The query of the view “{view}” was: {query}. It has become: {new}. Look it over.",
    ),
}
