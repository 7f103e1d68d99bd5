"""Pages as MkDocs' files: virtual, one for each language, with the values their template speaks of."""

from __future__ import annotations

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


def download_file(download: Download, config: MkDocsConfig) -> File:
    """A file that is copied as it is."""
    file = File(download.path, None, config.site_dir, use_directory_urls=True)
    file.generated_by = "miyar"
    file.content_bytes = download.content
    return file


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
