"""Writing an agency's first manifest."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from checker.kernel.place import spoken
from checker.kernel.refusal import why
from checker.kernel.text import Language
from checker.kernel.trouble import Trouble
from checker.settings.messages import MESSAGES
from checker.settings.skeleton import Offered, manifest_text, systems


def refuse_if_there(file: Path) -> None:
    """Raises Trouble where the manifest is there already: it is never written over."""
    if os.path.lexists(file):
        raise _trouble("settings.exists", {"file": spoken(file)})


def begin(
    file: Path, artefacts: Mapping[str, Sequence[str]], others: Sequence[str], offered: Offered, language: Language
) -> None:
    """Write the manifest `file` of its folder. Raises Trouble where nothing was found or it cannot be written."""
    if not artefacts:
        raise _trouble("settings.nothing-found", {"folder": spoken(file.parent), "others": len(others)})
    text = manifest_text(file.parent.resolve().name, systems(artefacts, others), offered, language)
    try:
        with file.open("x", encoding="utf-8") as opened:
            opened.write(text)
    except FileExistsError:
        raise _trouble("settings.exists", {"file": spoken(file)}) from None
    except OSError as error:
        raise _trouble("settings.unwritable", {"file": spoken(file), "why": why(error)}) from None


def _trouble(code: str, values: Mapping[str, object]) -> Trouble:
    return Trouble(code, MESSAGES[code], values)
