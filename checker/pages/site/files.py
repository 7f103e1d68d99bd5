"""Pages as MkDocs' files: virtual, one for each language, with the values their template speaks of."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from checker.kernel.text import LANGUAGES, Language
from checker.pages.site.values import Download, SitePage


class _MadeFile(File):
    """A generated file; the press writes it, with all others."""

    def __init__(self, name: str, address: str, config: MkDocsConfig) -> None:
        super().__init__(name, None, config.site_dir, use_directory_urls=True, dest_uri=address)
        self.generated_by = "miyar"
        self._content = ""

    def is_documentation_page(self) -> bool:
        """No page of Markdown, even where its name ends in .md so that hand-written pages can link to it."""
        return False

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - MkDocs' signature
        """Nothing: see above."""


class PageFile(_MadeFile):
    """A generated page in one language."""

    def __init__(self, page: SitePage, language: Language, config: MkDocsConfig) -> None:
        address = page.address(language)
        if not address.endswith(".html"):
            address += "index.html"
        super().__init__(f"{language}/{page.path}index.md", address, config)
        self.site_page = page
        self.language: Language = language


class DownloadFile(_MadeFile):
    """A file that is written as it is, whatever its name looks like."""

    def __init__(self, download: Download, config: MkDocsConfig) -> None:
        super().__init__(download.path, download.path, config)
        self.download = download


def page_files(page: SitePage, config: MkDocsConfig) -> list[PageFile]:
    """The page in both languages."""
    return [PageFile(page, language, config) for language in LANGUAGES]


def place_by_hand(file: File) -> Language | None:
    """Move a hand-written page of `ar/` to the root of the site; returns the page's language, None for no page."""
    if not file.is_documentation_page():
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
