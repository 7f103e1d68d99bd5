"""One large document on two cores: some kinds judge it in a forked child while the others judge it here."""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Callable, Sequence

from checker.kernel.document import Document
from checker.kernel.fault import Outcry

Work = Callable[[], Sequence[Outcry]]

_WORTH_IT = 4 << 20
"""Bytes: below this the judging is done before a child has started."""
_LEADS_OUT = re.compile(rb"\$ref[\"']?\s*:\s*[\"']?[^\"'#\s]")
"""A reference to another file: what a child reads there the parent would not know to have been used."""


def worth_it(document: Document) -> bool:
    """Whether a child pays, and can say all that it finds."""
    if document.form == "xml":  # its kinds are done before a child has started, and a large one is never in memory
        return False
    return len(document.raw) >= _WORTH_IT and hasattr(os, "fork") and _LEADS_OUT.search(document.raw) is None


def begin(work: Work) -> Work:
    """Do `work` in a child; calling what is returned waits for it. A child that dies has its work done here."""
    read, write = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the child forks no threads' locks that it would need
        child = os.fork()
    if child == 0:
        _work(work, read, write)
    os.close(write)

    def collect() -> Sequence[Outcry]:
        import pickle  # noqa: PLC0415 - only for large documents

        with os.fdopen(read, "rb") as pipe:
            told = pipe.read()
        _, status = os.waitpid(child, 0)
        if status != 0:
            return work()
        said: Sequence[Outcry] = pickle.loads(told)  # noqa: S301 - our own child wrote it
        return said

    return collect


def _work(work: Work, read: int, write: int) -> None:
    import pickle  # noqa: PLC0415 - as above

    code = 1
    try:
        os.close(read)
        with os.fdopen(write, "wb") as pipe:
            pickle.dump(list(work()), pipe, protocol=pickle.HIGHEST_PROTOCOL)
        code = 0
    finally:
        os._exit(code)
