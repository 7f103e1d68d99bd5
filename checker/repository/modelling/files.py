"""The files of a model's folder, by what they are."""

from __future__ import annotations

from pathlib import PurePosixPath

FORMS = {"model.yaml": "model", "organization.yaml": "organization"}
"""Files at the top that are no building blocks."""
VIEWS = "views"
SCHEMAS = ("block", "view", *FORMS.values())
"""Names of all forms that files of a model keep to."""


def form_name(path: str) -> str:
    """Which form a file keeps to, by its path below the folder."""
    if path in FORMS:
        return FORMS[path]
    return "view" if PurePosixPath(path).parts[0] == VIEWS and "/" in path else "block"
