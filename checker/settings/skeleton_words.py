"""Comments of the first manifest."""

from __future__ import annotations

from checker.kernel.text import Text

HEAD = Text(
    "ملف البيان: ما الذي تُحاكم إليه ملفات الجهة. كتبه الأمر miyar init، ولك أن تغيّره؛ وللتحقق نفّذ: miyar check",
    "Manifest: what the agency's files are held against. Written by miyar init, yours to change; to check: miyar check",
)
AGENCY = Text("معرّف الجهة، وتحته اسمها باللغتين", "the agency's id, and below it its name in both languages")
EDITION = Text(
    "للالتزام بطبعة بعينها؛ والأصل أحدث المعايير النافذة:",
    "To keep to one edition; by default the newest standards in force:",
)
STANDARDS = Text("مجلدات معايير تضاف إلى المعايير الوطنية", "Folders of standards beside the national ones")
SYSTEMS = Text(
    "المنظومات وملفاتها، وتُكتب أنماط الملفات كما في ‎.gitignore",
    "Systems and their files; patterns are written as in .gitignore",
)
RECOGNISED = Text("تعرّفت عليها المعايير: {standards}", "Recognised by: {standards}")
PROFILES = Text("ملفات تطبيق يمكن أن تلتزم بها المنظومة:", "Profiles the system may have to meet:")
WAIVERS = Text("إعفاء مؤقت من متطلب:", "To let a requirement rest for a while:")
WAIVER = (
    "# waivers:",
    "#   - requirement: rest-api/problem-details",
    '#     artefacts: ["/old/openapi.yaml"]',
    '#     reason: "…"',
    '#     approved-by: "…"',
    '#     until: "2027-12-31"',
)
