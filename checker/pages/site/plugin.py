"""The MkDocs plugin `miyar`: brings the generated pages in, and gives every template what it can speak of."""

from __future__ import annotations

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

from checker.pages.site.environment import furnish
from checker.pages.site.files import DownloadFile, PageFile, language_of, page_files, place_by_hand
from checker.pages.site.house import House
from checker.pages.site.makers import all_downloads, all_pages
from checker.pages.site.press import Made, Press
from checker.pages.site.telling import told_by_hand
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
        self.by_hand = {
            file.dest_uri.removesuffix("index.html")
            for file in files.documentation_pages()
            if language_of(file) == "ar"
        }
        made = [file for page in all_pages(self.house) for file in page_files(page, config)]
        self.count = len(made) + len(files.documentation_pages())
        self.made: list[Made] = [*made, *(DownloadFile(one, config) for one in all_downloads(self.house))]
        for file in self.made:
            file.inclusion = InclusionLevel.NOT_IN_NAV
            files.append(file)
        return files

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Templates escape what they are given."""
        furnish(env)
        self.press = Press(self.house, env)
        return env

    def on_page_markdown(self, markdown: str, /, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """A hand-written page is set in our template."""
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
        """What the template of a hand-written page speaks of."""
        return {**context, **told_by_hand(self.house, page)}

    def on_template_context(self, context: Any, /, *, template_name: str, config: MkDocsConfig) -> Any:  # noqa: ARG002
        """What the sitemap speaks of: the paths of all pages, and the root, where that is known."""
        paths = sorted({file.site_page.path for file in self.made if isinstance(file, PageFile)} | self.by_hand)
        return {**context, "root": self.house.address, "paths": [one for one in paths if not one.endswith(".html")]}

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Write what was generated."""
        self.press.write(self.made)
