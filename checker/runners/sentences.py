"""All sentences that may be read out of what a run decides, whichever part of the house they belong to."""

from __future__ import annotations

from collections.abc import Iterable

from checker import kinds, loaders, repository
from checker.engines import form, patterns, schema
from checker.kernel.text import Text
from checker.repository import ruleset
from checker.runners import messages


def sentences(named: Iterable[str] | None = None) -> dict[str, Text]:
    """Code → sentence; of the kinds `named`, by default of those met so far in this process."""
    return {
        **loaders.MESSAGES,
        **repository.MESSAGES,
        **schema.MESSAGES,
        **patterns.MESSAGES,
        **form.MESSAGES,
        **ruleset.MESSAGES,
        **messages.MESSAGES,
        **kinds.messages(named),
    }
