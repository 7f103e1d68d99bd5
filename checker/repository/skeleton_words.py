"""The words of the skeletons."""

from __future__ import annotations

from checker.kernel.text import Text

NEXT = Text(
    "املأ كل موضع يبدأ بكلمة «املأ»، ثم نفّذ: miyar standards check",
    "Fill in every place that says FILL IN, then run: miyar standards check",
)
TITLE = Text("عنوان قصير", "a short title")
SUMMARY = Text("ما الذي يشترطه المعيار، ولمن", "what it asks for, and of whom")
STATUS = Text(
    "draft مسودة لا تلزم أحدًا، ثم adopted معتمد، ثم deprecated يُنصح بتركه، ثم withdrawn ملغى",
    "draft binds nobody; then adopted, deprecated, withdrawn",
)
IN_FORCE = Text("أول يوم يلزم فيه الإصدار، بعد اعتماده:", "From which day the version binds, once it is adopted:")
TRANSITION = Text(
    "آخر يوم يُقبل فيه الإصدار السابق إلى جانبه، إن كان في هذا ما لم يكن إلزاميًا:",
    "The last day on which the version before is accepted beside it, where something in it did not bind before:",
)
CHANGED = Text("ما الذي تغير عن الإصدار السابق، ولماذا", "what changed since the version before, and why")
SCOPE = Text(
    "كيف يُتعرف على ما يسري عليه المعيار: شروط تتحقق كلها (forms وkeys وfiles وmedia وroots)",
    "How an artefact is recognised: conditions that must all hold (forms, keys, files, media, roots)",
)
KEY = Text(
    "نمط RE2 لقيمة هذا المفتاح، أو نص فارغ إن كفى وجوده",
    "an RE2 pattern of this key's value, or an empty text where being there is enough",
)
CITES = Text("البند الذي يستند إليه المتطلب", "the clause the requirement rests on")
STATEMENT = Text("يجب أن …", "… MUST …")
WHY = Text("ما الذي يسوء إن لم يُستوفَ", "what goes wrong without it")
FIX = Text("ما يفعله من خالفه", "what to do about a finding")
CHECK = Text("نوع الفحص ومَعلماته", "The kind of check and its parameters")
PARAMETERS = Text("مَعلمات هذا النوع:", "Parameters of this kind:")
EXAMPLES = Text(
    "مثال يستوفيه ومثال يخالفه على الأقل؛ والملفان تحت samples/",
    "At least one example that passes and one that fails; their files stand under samples/",
)
PASSING = Text("ماذا في المثال المستوفي", "what the passing sample shows")
FAILING = Text("ماذا في المثال المخالف", "what the failing sample shows")
