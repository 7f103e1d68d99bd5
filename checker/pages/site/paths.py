"""Where pages stand, for makers that lead to each other's pages."""

from __future__ import annotations

from checker.kernel.standard import Requirement, Standard
from checker.kernel.text import Text
from checker.pages.site.values import Crumb

STANDARDS = Crumb("standards/", Text("المعايير", "Standards"))
COMPLY = Crumb("comply/", Text("كيف تلتزم", "How to comply"))
COMPLIANCE = Crumb("compliance/", Text("الالتزام", "Compliance"))
ARCHITECTURE = Crumb("architecture/", Text("البنيان الموحد", "Architecture"))
DICTIONARY = Crumb("dictionary/", Text("عناصر البيانات", "Data elements"))
PROFILES = Crumb("profiles/", Text("ملفات التطبيق", "Profiles"))
EDITIONS = Crumb("editions/", Text("الطبعات", "Editions"))


def version_path(standard: Standard) -> str:
    """The page of a version."""
    return f"standards/{standard.id}/{standard.version}/"


def requirement_place(requirement: Requirement) -> tuple[str, str]:
    """The page of a requirement's version, and its anchor there."""
    return f"standards/{requirement.standard}/{requirement.version}/", requirement.id
