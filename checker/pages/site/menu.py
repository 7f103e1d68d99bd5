"""The menu of the site: section → where it leads and what it is called."""

from __future__ import annotations

from typing import NamedTuple

from checker.kernel.text import Text


class Entry(NamedTuple):
    """One entry of the menu."""

    section: str
    path: str
    name: Text


MENU: tuple[Entry, ...] = (
    Entry("standards", "standards/", Text("المعايير", "Standards")),
    Entry("dictionary", "dictionary/", Text("عناصر البيانات", "Data elements")),
    Entry("comply", "comply/", Text("كيف تلتزم", "How to comply")),
    Entry("architecture", "architecture/", Text("البنيان الموحد", "Architecture")),
    Entry("services", "services/", Text("الخدمات", "Services")),
    Entry("compliance", "compliance/", Text("الالتزام", "Compliance")),
)
