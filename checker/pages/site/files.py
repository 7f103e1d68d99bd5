"""Pages as MkDocs' files: virtual, one for each language, with the values their template speaks of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from checker.kernel.text import LANGUAGES, Language
from checker.pages.site.values import Download, SitePage


class PageFile(File):
    """A generated page in one language."""

    def __init__(self, page: SitePage, language: Language, config: MkDocsConfig) -> None:
        name, address = f"{language}/{page.path}index.md", f"{page.address(language)}index.html"
        super().__init__(name, None, config.site_dir, use_directory_urls=True, dest_uri=address)
        self.generated_by = "miyar"
        self.site_page = page
        self.language: Language = language
        self._content = ""


def page_files(page: SitePage, config: MkDocsConfig) -> list[PageFile]:
    """The page in both languages."""
    return [PageFile(page, language, config) for language in LANGUAGES]


class DownloadFile(File):
    """A file that is copied as it is, whatever its name looks like; made when it is written."""

    def __init__(self, download: Download, config: MkDocsConfig) -> None:
        super().__init__(download.path, None, config.site_dir, use_directory_urls=True, dest_uri=download.path)
        self.generated_by = "miyar"
        self.download = download

    def made(self) -> bytes:
        """The content."""
        return self.download.content()

    def copy_file(self, dirty: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - MkDocs' signature
        """Write it."""
        target = Path(self.abs_dest_path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self.made())

    def is_documentation_page(self) -> bool:
        """No page, even where its name ends in .md."""
        return False


def place_by_hand(file: File) -> Language | None:
    """Move a hand-written page of `ar/` to the root of the site; returns the page's language, None for no page."""
    if not file.is_documentation_page() or isinstance(file, PageFile):
        return None
    folder, _, rest = file.src_uri.partition("/")
    if folder not in LANGUAGES or not rest:
        return None
    if folder == "ar":
        file.dest_uri = file.dest_uri.removeprefix("ar/")
        file.url = file._get_url() if file.dest_uri != "index.html" else "./"  # noqa: SLF001 - MkDocs has no other way
        return "ar"
    return "en"


def language_of(file: Any) -> Language:
    """The language of a page's file."""
    if isinstance(file, PageFile):
        return file.language
    return "en" if file.src_uri.startswith("en/") else "ar"
