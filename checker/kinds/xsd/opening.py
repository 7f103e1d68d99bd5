"""Where the files of a schema of a standard come from: the standard's folder."""

from __future__ import annotations

from checker.engines.xsd import Opener, Sources, gather, joined, text_of
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.trouble import Trouble


def standard_sources(requirement: Requirement, file: str, supplies: Supplies) -> Sources:
    """All files of a schema of the standard. Raises Trouble where the first cannot be read."""
    return gather(file, text_of(supplies.file(requirement, file)), _in_folder(requirement, supplies))


def _in_folder(requirement: Requirement, supplies: Supplies) -> Opener:
    def opener(location: str, base: str) -> tuple[str, bytes] | Broken:
        if ":" in location or location.startswith("/"):
            return Broken("reference.network", {"reference": location})
        name = joined(base, location)
        try:
            return name, text_of(supplies.file(requirement, name))
        except (Trouble, AttributeError):
            return Broken("reference.no-file", {"reference": location, "file": name})

    return opener
