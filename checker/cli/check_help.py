"""What `miyar check --help` says."""

from __future__ import annotations

from checker.kernel.text import Text

HELP = {
    "command": Text(
        "يتحقق من ملفات ومجلدات: يتعرف على ما فيها بنطاقات المعايير أو بملف البيان miyar.yaml، ويحكم عليه، ويكتب "
        "تقريرًا.\n\nرمز الخروج: 0 مطابق، 1 غير مطابق، 2 خطأ في الأمر أو الإعداد، 3 تعذر التحقق من بعضه.",
        "Check files and folders: recognise what is in them by the standards' scopes or by the manifest miyar.yaml, "
        "judge it, and report.\n\nExit code: 0 conforms, 1 does not, 2 wrong use or configuration, 3 something could "
        "not be checked.",
    ),
    "format": Text("صيغة التقرير؛ يمكن تكراره.", "Format of the report; may be repeated."),
    "output": Text(
        "الملف الذي يُكتب فيه التقرير؛ الأول للصيغة الأولى وهكذا، و«-» للمخرج المعتاد.",
        "File to write the report to; the first is for the first format and so on, - is standard output.",
    ),
    "standard": Text(
        "المعيار الذي يُحكم به، مثل rest-api أو rest-api@1.0؛ والأصل كل معيار يتعرف على الملف. يمكن تكراره.",
        "Standard to judge by, such as rest-api or rest-api@1.0; by default all that recognise a file. Repeatable.",
    ),
    "as-of": Text(
        "اليوم الذي يُحكم بمعاييره، مثل ‎2027-01-31؛ والأصل اليوم.",
        "The day whose standards are judged by, such as 2027-01-31; by default today.",
    ),
    "level": Text(
        "أدنى مستوى يُحكم عليه: must أو should أو may.", "The least binding level that is judged: must, should or may."
    ),
    "fail-on": Text(
        "المستوى الذي تجعل مخالفته رمز الخروج 1؛ والأصل must.",
        "The level from which a breach makes the exit code 1; must by default.",
    ),
    "stdin-name": Text(
        "اسم ما يُقرأ من المدخل المعتاد (-): يُعرف به ما هو، ويُذكر به في التقرير، ويُنسب به إلى منظومته في ملف البيان.",
        "Name of what is read from standard input (-): it is recognised, reported and put to a system of the manifest "
        "by it.",
    ),
    "ruleset": Text(
        "ملف قواعد للجهة بصيغة Spectral يُشغَّل كما هو.", "An agency's own ruleset in Spectral's format, run as it is."
    ),
    "baseline": Text(
        "خط أساس كُتب بالأمر miyar baseline write: ما فيه معروف فلا يُحسب.",
        "A baseline written by miyar baseline write: what is in it is known, and does not count.",
    ),
    "compare-edition": Text(
        "يحكم بطبعتين، ولا يُحسب إلا ما يخالف الثانية ولا يخالف الأولى.",
        "Judge by two editions; only what fails by the second and not by the first counts.",
    ),
    "jobs": Text("عدد العمليات المتوازية؛ والأصل عدد الأنوية.", "Processes to use; by default one a core."),
    "cache": Text(
        "مجلد الأحكام المحفوظة؛ والأصل في مجلد المستخدم.", "Folder of kept judgements; by default in the user's own."
    ),
    "no-cache": Text("لا تُستعمل الأحكام المحفوظة ولا يُحفظ شيء.", "Neither use nor keep earlier judgements."),
    "site": Text("عنوان موقع المعايير المنشور.", "Address of the published site of standards."),
    "quiet": Text("المخالفات سطرًا سطرًا والنتيجة فقط.", "Findings one a line, and the conclusion; nothing else."),
    "verbose": Text(
        "لا يُختصر شيء، وتُسرد الملفات التي لم يُتعرف عليها.",
        "Shorten nothing, and list the files that were not recognised.",
    ),
    "progress": Text("يجري التحقق", "Checking"),
    "empty": Text(
        "المسار فارغ؛ اكتب . للمجلد الحالي، وتحقق من المتغير الذي جاء منه.",
        "The path is empty; write . for the present folder, and look at the variable it came from.",
    ),
    "nothing-to-name": Text(
        "لا يُسمّي الخيار ‎--stdin-name إلا ما يُقرأ من المدخل المعتاد؛ اذكر «-» بين المسارات.",
        "--stdin-name names what is read from standard input only; give - among the paths.",
    ),
    "missing": Text("المسار {path} غير موجود.", "{path} does not exist."),
    "unreachable": Text("تعذر الوصول إلى المسار {path}: {why}.", "{path} cannot be reached: {why}."),
    "too-many-outputs": Text(
        "عدد الملفات ({outputs}) أكبر من عدد الصيغ ({formats})؛ أعط كل ملف صيغة بالخيار ‎--format.",
        "There are more output files ({outputs}) than formats ({formats}); give each file a --format.",
    ),
    "several-on-standard-output": Text(
        "لا يُكتب على المخرج المعتاد إلا تقرير واحد؛ أعط التقارير الأخرى ملفات بالخيار ‎--output.",
        "Only one report can go to standard output; give the others files by --output.",
    ),
    "several-in-one-file": Text(
        "يُكتب في {path} أكثر من تقرير، فلا يبقى إلا آخرها؛ أعط كل تقرير ملفًا.",
        "More than one report goes to {path}, and only the last would be left; give each a file of its own.",
    ),
    "unwritable": Text(
        "تعذرت الكتابة في {path}: {why}. لم يُحفظ فيه شيء.",
        "{path} cannot be written: {why}. Nothing is kept in it.",
    ),
}
