"""What `.gitignore` files leave out (gitignore(5)): patterns of a folder hold below it, and deeper ones weigh more."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from checker.kernel.place import real
from checker.loaders.git_patterns import said, wrong

_NAME = ".gitignore"


class Ignored(NamedTuple):
    """The patterns in force at a folder: (folder they stand in, patterns), the outermost first."""

    rules: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def above(cls, path: Path) -> Ignored:
        """The patterns of the folders above `path`, up to the root of its git repository; none outside of one."""
        start = real(path)
        for root in (start, *start.parents):
            if (root / ".git").exists():
                found = cls._inherited(root, start)
                # Who names a folder that is left out wants what is in it.
                return cls() if found.ignores(start, folder=True) else found
        return cls()

    @classmethod
    def _inherited(cls, root: Path, start: Path) -> Ignored:
        found = cls().with_file(root, root / ".git" / "info" / "exclude")
        way = [folder for folder in reversed(start.parents) if folder.is_relative_to(root)]
        for folder in way:
            found = found.with_file(folder, folder / _NAME)
        return found

    def entering(self, folder: Path) -> Ignored:
        """As seen inside `folder`."""
        return self.with_file(folder, folder / _NAME)

    def ignores(self, path: Path, *, folder: bool) -> bool:
        """Whether a file or folder is left out; the last pattern of the innermost folder that speaks of it decides."""
        if not self.rules:
            return False
        absolute = str(path.absolute())
        for root, patterns in reversed(self.rules):
            if not absolute.startswith(root):
                continue
            name = absolute[len(root) :].replace(os.sep, "/")
            answer = said(patterns, name + "/" if folder else name)
            if answer is not None:
                return answer
        return False

    def with_file(self, folder: Path, file: Path) -> Ignored:
        """With the patterns of `file`, which hold below `folder`."""
        if not file.is_file():  # a pipe that nobody writes to must not hold the run
            return self
        try:
            lines = file.read_text("utf-8", "replace").splitlines()
        except OSError:
            return self
        # git passes over a pattern it cannot read.
        patterns = tuple([line for line in lines if not wrong(line)])
        below = str(folder.absolute()).rstrip(os.sep) + os.sep
        return self._replace(rules=(*self.rules, (below, patterns)))
