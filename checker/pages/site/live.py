"""Pages made one at a time, from files as they are now."""

from __future__ import annotations

import threading
from importlib import import_module
from typing import Any

from checker.pages.site.building import Wanted, configuration
from checker.pages.site.files import DownloadFile, PageFile
from checker.pages.site.telling import told_by_hand


class Live:
    """The site, gathered anew when something has changed, and written a page at a time."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._lock = threading.Lock()
        self._version = 0

    def content(self, address: str, version: int) -> bytes | None:
        """What stands at an address of the site; None where nothing does. `version` tells whether files have changed.

        Raises Trouble where the sources cannot be read.
        """
        with self._lock:
            if version != self._version:
                self._gather()
                self._version = version
            name = f"{address}index.html" if not address or address.endswith("/") else address
            file = self._files.get(name)
            if file is None:
                return None
            if isinstance(file, PageFile | DownloadFile):
                return bytes(self._plugin.press.made(file))
            return self._page(file) if file.is_documentation_page() else bytes(file.content_bytes)

    def _gather(self) -> None:
        config = self._config = configuration(self._wanted)
        plugin = self._plugin = config.plugins["miyar"]
        structure = import_module("mkdocs.structure.files")
        plugin.on_config(config)
        files = structure.get_files(config)
        environment = self._environment = config.theme.get_env()
        files = self._all = plugin.on_files(files, config=config)
        structure.set_exclusions(files, config)
        plugin.on_env(environment, config=config, files=files)
        self._files = {file.dest_uri: file for file in files}

    def _page(self, file: Any) -> bytes:
        page = import_module("mkdocs.structure.pages").Page(None, file, self._config)
        page.read_source(self._config)
        page.markdown = self._plugin.on_page_markdown(page.markdown, page=page, config=self._config, files=self._all)
        page.render(self._config, self._all)
        template = self._environment.get_template(page.meta["template"])
        told: str = template.render(told_by_hand(self._plugin.house, page))
        return told.encode()
