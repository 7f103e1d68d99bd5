"""Why the system refuses, in both languages."""

from __future__ import annotations

import errno
import os

import pytest

from checker.kernel.refusal import why


@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.ENOENT, errno.EROFS, errno.ELOOP])
def test_known_reasons_are_in_words_of_ours(number: int) -> None:
    told = why(OSError(number, os.strerror(number)))
    assert os.strerror(number) not in told.values()
    assert any("\u0600" <= letter <= "\u06ff" for letter in told["ar"])
    assert told["en"].isascii()


def test_unusual_reasons_are_told_by_their_name() -> None:
    assert why(OSError(errno.EXDEV, "x")) == {"ar": "EXDEV", "en": "EXDEV"}
    assert why(TimeoutError()) == {"ar": "TimeoutError", "en": "TimeoutError"}
