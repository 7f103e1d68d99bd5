"""A report with everything in it that a reporter may meet. Builders, not tests; reached through fixtures."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from checker.kernel.level import Level
from checker.kernel.place import Place
from checker.kernel.report import Artefact, Finding, Judgement, Notice, Report
from checker.kernel.standard import CheckSpec, Requirement, Standard, Status
from checker.kernel.text import Text, both
from checker.kernel.verdict import Outcome, Reason, Verdict

FOLDER = Path("standards")
EVIL = "<script>alert('1')</script> | 100% &amp; `x` ::error::"
"""Means something in HTML, XML, Markdown and workflow commands; must come out as what it is."""

MESSAGES = {
    "rules.missing": Text("الحقل {field} ناقص.", "The field {field} is missing."),
    "rules.casing": Text(
        "الاسم {name} ليس على النمط {style}؛ المسموح {allowed}.",
        "The name {name} does not follow the style {style}; allowed are {allowed}.",
    ),
    "text.bidi": Text("محرف تحكم باتجاه النص {character}.", "A character that turns the text, {character}."),
    "json.broken": Text("ليس JSON صحيحًا: توقع {expected}.", "Not well-formed JSON: {expected} was expected."),
    "run.crashed": Text("تعطل الفحص ({error}).", "The check broke down ({error})."),
    "waiver.holds": Text(
        "إعفاء حتى {until} أقره {approver}: {reason}", "Waived until {until}, approved by {approver}: {reason}"
    ),
    "waiver.unused": Text(
        "لا حاجة إلى الإعفاء من المتطلب {requirement}.", "The waiver of {requirement} covered nothing."
    ),
    "run.no-system": Text("الملف {name} لا يدخل في أي منظومة.", "{name} belongs to no system."),
}


def requirement(
    name: str, level: Level, title: Text, *, standard: str = "rest-api", cites: tuple[str, ...] = ()
) -> Requirement:
    return Requirement(
        standard,
        "1.0",
        name,
        level,
        title,
        Text(f"يجب أن يتحقق هذا: {title.ar}.", f"This MUST hold: {title.en}."),
        Text("لكي يقرأ الجميع الشيء نفسه.", "So that everybody reads the same."),
        Text("أصلحه في المصدر ثم أعد التحقق.", "Mend it at the source, then check again."),
        cites,
        CheckSpec("rules", {}),
        (),
        FOLDER / standard / "1.0",
        "ab" * 32,
    )


PROBLEM = requirement(
    "problem-details", Level.MUST, Text("الأخطاء بصيغة تفاصيل المشكلة", "Errors use problem details"),
    cites=("RFC 9457, 3", "NLGov REST API Design Rules 2.1, /core/error-handling/problem-details"),
)  # fmt: skip
CASING = requirement(
    "kebab-paths", Level.SHOULD, Text("المسارات بأحرف صغيرة", "Paths are in kebab-case"), cites=("RFC 3986, 3.3",)
)
CONTACT = requirement("contact", Level.MAY, Text("جهة اتصال", "A contact is named"))
SECURITY = requirement("security", Level.MUST, Text("الأمن مذكور", "Security is declared"), cites=("RFC 6749",))
VERSIONED = requirement("versioned", Level.SHOULD, Text("الإصدار في المسار", "The version is in the path"))
LATER = requirement("later", Level.MUST, Text("متطلب لاحق", "A later requirement"))
STREAMS = requirement("streams", Level.MAY, Text("التدفقات", f"Streams {EVIL}"))
BIDI = requirement(
    "no-bidi-controls", Level.MUST, Text("لا محارف تحكم بالاتجاه", "No direction controls"), standard="ict-baseline",
    cites=("Unicode TR36, 2.4",),
)  # fmt: skip
REQUIREMENTS = (PROBLEM, CASING, CONTACT, SECURITY, VERSIONED, LATER, STREAMS, BIDI)


def standard(name: str, title: Text) -> Standard:
    own = tuple(one for one in REQUIREMENTS if one.standard == name)
    summary = Text(f"معيار {title.ar}", f"The standard of {title.en}")
    folder = FOLDER / name / "1.0"
    return Standard(name, "1.0", title, summary, Status.ADOPTED, date(2026, 1, 1), None, (), (), own, (), folder)


STANDARDS = (
    standard("rest-api", Text("الواجهات البرمجية من نمط REST", "REST APIs")),
    standard("ict-baseline", Text("الأساس التقني", "ICT baseline")),
)


def verdict(of: Requirement, outcome: Outcome, faults: int = 0, reason: Reason | None = None) -> Verdict:
    return Verdict(of.name, of.version, outcome, faults, reason)


def finding(
    of: Requirement,
    code: str,
    pointer: str,
    values: dict[str, object],
    place: Place,
    *,
    source: tuple[str, int] = ("", 0),
) -> Finding:
    """`source` is the excerpt and the column in it."""
    return Finding(of.name, of.version, code, pointer, values, place, *source)


WAIVER = Reason(
    "waiver.holds",
    {"until": "2027-03-01", "approver": "مدير التحول الرقمي", "reason": "نظام قديم", "requirement": SECURITY.name},
)


def people() -> Judgement:
    """Every outcome, several findings of one requirement, evil values."""
    name = "apis/people.yaml"
    return Judgement(
        Artefact(name, "11" * 32, 2048, "yaml"),
        ("rest-api@1.0", "ict-baseline@1.0"),
        (
            verdict(CASING, Outcome.FAILED, 2),
            verdict(PROBLEM, Outcome.FAILED, 2),
            verdict(CONTACT, Outcome.FAILED, 1),
            verdict(SECURITY, Outcome.WAIVED, 1, WAIVER),
            verdict(VERSIONED, Outcome.PASSED),
            verdict(LATER, Outcome.NOT_IN_FORCE),
            verdict(STREAMS, Outcome.NOT_APPLICABLE),
            verdict(BIDI, Outcome.NOT_CHECKED, 0, Reason("run.crashed", {"error": "KeyError"})),
        ),
        (
            finding(
                CASING,
                "rules.casing",
                "/paths/~1People%20x",
                {"name": "/People x", "style": both("كلمات بينها شرطات", "kebab-case"), "allowed": ["a-z", "0-9", "-"]},
                Place(name, 41, 3),
                source=("  /People x:", 3),
            ),
            finding(
                CASING,
                "rules.casing",
                "/paths/~1<b>",
                {"name": EVIL, "style": both("شرطات", "kebab-case"), "allowed": []},
                Place(name, 77, 3),
                source=(f"  {EVIL}:", 3),
            ),
            finding(
                PROBLEM,
                "rules.missing",
                "/paths/~1people/get/responses/404/content",
                {"field": "application/problem+json"},
                Place(name, 88, 11),
                source=("          content: {text/plain: {}}", 11),
            ),
            finding(
                PROBLEM,
                "rules.missing",
                "/components/responses/NotFound/content",
                {"field": "application/problem+json"},
                Place("apis/shared components.yaml", 12, 5),
                source=("    محتوى الاستجابة: {نص}", 5),
            ),
            finding(CONTACT, "rules.missing", "", {"field": "contact"}, Place(name)),
            finding(
                SECURITY,
                "rules.missing",
                "/security",
                {"field": "security"},
                Place(name, 2, 1),
                source=("openapi: 3.0.3", 1),
            ),
        ),
        used=(("apis/shared components.yaml", "33" * 32), ("apis/missing.yaml", "")),
        system="people-register",
    )


def arabic() -> Judgement:
    """An Arabic file name, an Arabic source line, more findings than are listed."""
    name = "واجهات/السجل المدني.json"
    excerpt = '  "الاسم الكامل": "محمَّد",'
    return Judgement(
        Artefact(name, "22" * 32, 512, "json"),
        ("ict-baseline@1.0",),
        (verdict(BIDI, Outcome.FAILED, 20),),
        tuple(
            finding(
                BIDI, "text.bidi", f"/س/{n}", {"character": "U+202E"}, Place(name, 10 + n, 19), source=(excerpt, 19)
            )
            for n in range(15)
        ),
        cut=5,
    )


def broken() -> Judgement:
    """A file that cannot be read as what it is, though its bytes can be judged."""
    why = Reason("json.broken", {"expected": both("فاصلة", "a comma")})
    return Judgement(
        Artefact("apis/broken.json", "44" * 32, 9, "text"),
        ("ict-baseline@1.0",),
        (verdict(BIDI, Outcome.PASSED), verdict(PROBLEM, Outcome.NOT_CHECKED, 0, why)),
        trouble=why,
        place=Place("apis/broken.json", 3, 7),
    )


def unreadable() -> Judgement:
    """Nothing at all is known of it, not even a verdict."""
    return Judgement(Artefact("apis/locked.json", size=10), trouble=Reason("file.unreadable", {"why": "EACCES"}))


def conforming() -> Judgement:
    return Judgement(
        Artefact("apis/good.yaml", "55" * 32, 100, "yaml"),
        ("rest-api@1.0",),
        (verdict(PROBLEM, Outcome.PASSED), verdict(CASING, Outcome.PASSED)),
    )


def hostile() -> Judgement:
    """Names and values that writers of text refuse or that steer a terminal."""
    name = "a\udcff\x1b[31m\u202ecod.yaml"
    deep: object = "end"
    for _ in range(300):
        deep = [deep]
    values = {"name": "\ud800\x00\x08\n]]>", "style": 10**30, "allowed": [deep, float("inf"), None, True, {"a": 1}]}
    place = Place(name, 1, 2)
    return Judgement(
        Artefact(name, "88" * 32, 3, "yaml"),
        ("rest-api@1.0",),
        (verdict(CASING, Outcome.FAILED, 1),),
        (finding(CASING, "rules.casing", "/\ud800\x00", values, place, source=("\tمرحبا\x1b[0m\u202e\ud800", 2)),),
    )


def report(*judgements: Judgement, fail_on: str = "must", bare: bool = False) -> Report:
    """A report over `judgements`; `bare` leaves out notices, unrecognised files, agency and edition."""
    return Report(
        "0.9.0",
        datetime(2026, 11, 24, 9, 30, 0, tzinfo=UTC),
        date(2026, 11, 24),
        "" if bare else "2026.1",
        None if bare else Text("وزارة الداخلية", "Ministry of Interior"),
        judgements,
        () if bare else (Artefact("notes <1>.md", "66" * 32, 7, "text"), Artefact("صورة.png", "77" * 32, 99)),
        ()
        if bare
        else (
            Notice("waiver.unused", {"requirement": "rest-api/gone"}, Place("miyar.yaml", 14, 5)),
            Notice("run.no-system", {"name": "apis/good.yaml"}),
        ),
        {one.citation: one for one in STANDARDS},
        {(one.name, one.version): one for one in REQUIREMENTS},
        MESSAGES,
        fail_on,
    )


def sample(fail_on: str = "must") -> Report:
    """The whole of it."""
    return report(people(), arabic(), broken(), unreadable(), conforming(), fail_on=fail_on)
