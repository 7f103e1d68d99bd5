"""Standards, profiles and reports as OSCAL, NIST's language of controls and assessments, for tools that read it."""

from checker.pages.oscal.catalog import catalog
from checker.pages.oscal.profile import profile
from checker.pages.oscal.results import results

__all__ = ["catalog", "profile", "results"]
