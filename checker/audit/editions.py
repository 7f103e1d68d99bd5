"""Editions and the day of the run: an edition that is not what it was frozen as, or not yet issued, decides nothing."""

from __future__ import annotations

from checker.audit.manifests import Manifests
from checker.audit.messages import MESSAGES
from checker.audit.request import Request
from checker.engines.form import placed
from checker.engines.schema import Mismatch
from checker.kernel.trouble import Misconfigured, Trouble
from checker.repository import Edition, Repository
from checker.repository.reading import open_document
from checker.repository.releasing import verify


def hold(request: Request, manifests: Manifests, repository: Repository) -> None:
    """Raises Misconfigured with all that is wrong with the editions that manifests keep to, or with the day."""
    if request.edition:
        if troubles := verify(repository, repository.edition(request.edition)):
            raise Misconfigured(tuple(troubles))
        return
    pinned = {one.edition: repository.edition(one.edition) for one in manifests.all if one.edition}
    troubles = [trouble for edition in pinned.values() for trouble in verify(repository, edition)]
    early = [edition for edition in pinned.values() if edition.issued and request.as_of < edition.issued]
    troubles.extend([_early("run.before-edition", edition, request) for edition in early])
    if not request.standards and len(pinned) < len(manifests.all or [None]):
        issued = [edition for edition in repository.editions.values() if edition.issued]
        first = min(issued, key=lambda one: (one.issued, one.id), default=None)
        if first and first.issued and request.as_of < first.issued:
            troubles.append(_early("run.before-first-edition", first, request))
    if troubles:
        raise Misconfigured(tuple(troubles))


def _early(code: str, edition: Edition, request: Request) -> Trouble:
    values = {
        "edition": edition.id,
        "issued": edition.issued.isoformat() if edition.issued else "",
        "day": request.as_of.isoformat(),
    }
    (told,) = placed(open_document(edition.file), [Mismatch(code, ("issued",), values)], MESSAGES)
    return told
