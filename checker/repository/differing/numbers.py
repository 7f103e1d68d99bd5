"""The number a new version may have."""

from __future__ import annotations


def least_version(before: str, *, changed: bool, major: bool) -> str:
    """The least number after `before`, such as 1.1 or 2.0 after 1.0; `""` where nothing changed.

    Versions have two numbers: the first counts changes by which an artefact that conformed may no longer conform,
    the second all others.
    """
    if not changed:
        return ""
    first, second = (int(number) for number in before.split("."))
    return f"{first + 1}.0" if major else f"{first}.{second + 1}"
