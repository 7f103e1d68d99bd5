"""Commands that a person copies: alone on their line, quoted for a POSIX shell, with nothing in them that is not seen.

Marks and isolates, which keep a name in order in an Arabic sentence, would be copied with it.
"""

from __future__ import annotations

import shlex
from pathlib import Path

from checker.kernel.place import spoken
from checker.kernel.printable import printable


def to_copy(*words: str | Path) -> str:
    """The command of these words as a line; paths are told from the present folder."""
    return "  " + " ".join([_quoted(_path(word) if isinstance(word, Path) else word) for word in words])


def _path(path: Path) -> str:
    """Not to be taken for an option."""
    told = spoken(path)
    return f"./{told}" if told.startswith("-") else told


def _quoted(word: str) -> str:
    if printable(word) == word:
        return shlex.quote(word)
    return f"$'{''.join(map(_escaped, word))}'"


def _escaped(character: str) -> str:
    r"""As inside `$'…'` (POSIX.1-2024, 2.2.4): `\xNN` for each byte of what would not be seen."""
    if character in "\\'":
        return f"\\{character}"
    if printable(character) == character:
        return character
    return "".join([f"\\x{byte:02x}" for byte in character.encode("utf-8", "surrogateescape")])
