"""The MkDocs plugin `miyar`: brings the generated pages in, and gives every template what it can speak of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from checker import __version__
from checker.kernel.text import Text
from checker.pages.site import menu
from checker.pages.site.environment import furnish, linking, speech
from checker.pages.site.files import DownloadFile, PageFile, language_of, page_files, place_by_hand
from checker.pages.site.house import House
from checker.pages.site.makers import all_downloads, all_pages
from checker.repository import Repository, roots


class Options(Config):  # type: ignore[no-untyped-call]
    """`plugins: [miyar: {…}]` in mkdocs.yml."""

    standards = config_options.Type(list, default=[])
    """Folders of standards beside the national ones."""
    reports = config_options.Type(str, default="")
    """Folder of collected JSON reports."""
    day = config_options.Type(str, default="")
    """The day for which the site speaks, YYYY-MM-DD; by default today."""


class Plugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """One build of the site."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Open the repository anew: what is on disk may have changed since the last build of `serve`."""
        day = date.fromisoformat(self.config.day) if self.config.day else date.today()  # noqa: DTZ011 - the reader's day
        folders = tuple(Path(folder) for folder in self.config.standards)
        reports = Path(self.config.reports) if self.config.reports else None
        self.count = 0
        self.house = House(Repository.open(roots(folders)), day, reports, config.site_url or "")
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add what the makers make; move the hand-written Arabic pages to the root."""
        for file in files:
            place_by_hand(file)
        for page in all_pages(self.house):
            for file in page_files(page, config):
                file.inclusion = InclusionLevel.NOT_IN_NAV
                files.append(file)
        self.count = len(files.documentation_pages())
        for download in all_downloads(self.house):
            files.append(DownloadFile(download, config))
        return files

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Templates escape what they are given."""
        furnish(env)
        return env

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """A generated page has no Markdown, and names its template."""
        if isinstance(page.file, PageFile):
            page.meta = {"template": page.file.site_page.template}
            page.title = page.file.site_page.title.read(page.file.language)
        else:
            page.meta.setdefault("template", "page.html")
        return markdown

    def on_page_context(
        self,
        context: Any,
        /,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> Any:
        """What the template speaks of."""
        return {**context, **self.said(page)}

    def said(self, page: Page) -> Mapping[str, Any]:
        """All that the template of a page can speak of."""
        language = language_of(page.file)
        address = page.file.dest_uri.removesuffix("index.html")
        if isinstance(page.file, PageFile):
            made = page.file.site_page
            path, values = made.path, made.said()
            head = {"title": made.title, "section": made.section, "crumbs": made.crumbs, "filters": made.filters,
                    "description": made.description, "quiet": made.quiet}  # fmt: skip
        else:
            path = address if language == "ar" else address.removeprefix("en/")
            title = str(page.title)
            head = {"title": Text(title, title), "section": str(page.meta.get("section", "")), "crumbs": (),
                    "filters": {}, "description": None, "quiet": False}  # fmt: skip
            values = {}
        other = f"en/{path}" if language == "ar" else path
        return {
            **speech(language),
            **linking(address, language),
            **head,
            **values,
            "language": language,
            "other_language": "en" if language == "ar" else "ar",
            "other_address": other,
            "path": path,
            "address": address,
            "menu": menu.MENU,
            "house": self.house,
            "tool_version": __version__,
        }
