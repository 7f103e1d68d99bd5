"""An edition as one file, the same byte for byte wherever it is made, and back into a folder of standards."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path, PurePosixPath

from checker.kernel.cache_folder import cache_folder
from checker.kernel.place import Place, spoken
from checker.kernel.standard import Standard
from checker.kernel.trouble import Trouble
from checker.repository.digests import files_under
from checker.repository.library import DICTIONARY, Repository
from checker.repository.messages import trouble, unwritable
from checker.repository.values import Edition

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first day a ZIP file can tell: no file carries the hour it was written."""
_MODE = 0o100644 << 16
_MOST_BYTES = 1 << 30
_MOST_FILES = 200_000


def export(repository: Repository, edition: Edition, file: Path) -> None:
    """Write the archive: the edition, its versions, the profiles, and what they are judged with.

    Members are stored as they are, sorted by name: compressed bytes differ from one library to the next. Raises Trouble
    where the file cannot be written.
    """
    from zipfile import ZipFile, ZipInfo  # noqa: PLC0415 - slow to import, and most runs read no archive

    members = dict(_members(repository, edition))
    try:
        with ZipFile(file, "w") as archive:
            for name in sorted(members):
                info = ZipInfo(name, _EPOCH)
                info.external_attr, info.create_system = _MODE, 3
                archive.writestr(info, members[name].read_bytes())
    except OSError as why:
        raise unwritable(file, why) from None


def _members(repository: Repository, edition: Edition) -> Iterator[tuple[str, Path]]:
    yield f"standards/editions/{edition.id}.yaml", edition.file
    for head in _heads(repository, edition):
        for path in files_under(head.folder):
            yield f"standards/{head.id}/{head.version}/{path.relative_to(head.folder).as_posix()}", path
    for profile in repository.profiles.values():
        yield f"standards/profiles/{profile.id}.yaml", profile.file
    for path in files_under(repository.architecture):
        yield f"architecture/{path.relative_to(repository.architecture).as_posix()}", path


def _heads(repository: Repository, edition: Edition) -> Iterator[Standard]:
    """The versions of an edition, and a dictionary, which checks look things up in, where the edition has none."""
    heads = [repository.head(citation) for citation in edition.standards]
    yield from heads
    if not any(head.id == DICTIONARY for head in heads):
        yield from repository.versions(DICTIONARY)[-1:]


def unpacked(file: Path) -> Path:
    """The folder of standards an archive holds: unpacked once into the user's cache, by the digest of the archive.

    Raises Trouble where it is no archive of standards, or names files outside itself.
    """
    import shutil  # noqa: PLC0415 - as above
    import tempfile  # noqa: PLC0415 - as above
    from zipfile import BadZipFile  # noqa: PLC0415 - as above

    try:
        raw = file.read_bytes()
    except OSError:
        raise trouble("repository.unreadable", {"file": spoken(file)}, Place(spoken(file))) from None
    folder = cache_folder() / "editions" / sha256(raw).hexdigest()
    standards = folder / "standards"
    if standards.is_dir():
        return standards
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=folder.parent))
    except OSError as why:
        raise unwritable(folder, why) from None
    try:
        _unpack(file, made)
        made.replace(folder)
    except (OSError, BadZipFile, RuntimeError, NotImplementedError):
        if standards.is_dir():  # another process was faster
            return standards
        raise _no_archive(file) from None
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return standards


def _unpack(file: Path, folder: Path) -> None:
    from zipfile import ZipFile  # noqa: PLC0415 - as above

    with ZipFile(file) as archive:
        members = archive.infolist()
        if len(members) > _MOST_FILES or sum(one.file_size for one in members) > _MOST_BYTES:
            raise _no_archive(file)
        if not any(one.filename.startswith("standards/editions/") for one in members):
            raise _no_archive(file)
        for one in members:
            name = PurePosixPath(one.filename)
            if name.is_absolute() or ".." in name.parts or "\\" in one.filename or ":" in one.filename:
                raise _no_archive(file)
            if one.is_dir():
                continue
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(archive.read(one))


def _no_archive(file: Path) -> Trouble:
    return trouble("repository.no-archive", {"file": spoken(file)}, Place(spoken(file)))
