"""Runs XSLT in a process of its own, which can be ended when a pattern matches for ever.

Requests come in on standard input as a line of JSON, `{"do", "key", "size"}`, and `size` bytes; answers go out as a
line of JSON, `{"ok"}` or `{"error"}`, and with `ok` the bytes of the result, `size` of them.
Saxon is kept from reading any file or address, and from calling out of the program; the parser it brings along for
texts that a rule takes for XML reads no DOCTYPE. How much memory it may take is bounded where the system can do that.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from typing import Any

import orjson

MEGABYTES = 2_048
"""Memory that one process may take; a document that Saxon is given has at most 16."""

_FEATURE = "http://saxon.sf.net/feature/"
_SETTINGS = {
    "allowedProtocols": "none",
    "allow-external-functions": "off",
    "parserFeature?uri=http://apache.org/xml/features/disallow-doctype-decl": "true",
}


def main() -> None:
    """Serve until standard input ends."""
    _bound()
    saxon: Any = import_module("saxonche").PySaxonProcessor(license=False)
    for name, value in _SETTINGS.items():
        saxon.set_configuration_property(_FEATURE + name, value)
    xslt = saxon.new_xslt30_processor()
    programs: dict[str, Any] = {}
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while line := source.readline():
        asked = orjson.loads(line)
        body = source.read(asked["size"]).decode()
        try:
            if asked["do"] == "compile":
                programs[asked["key"]] = xslt.compile_stylesheet(stylesheet_text=body)
                result = b""
            else:
                document = saxon.parse_xml(xml_text=body)
                result = (programs[asked["key"]].transform_to_string(xdm_node=document) or "").encode()
            answer = orjson.dumps({"ok": True, "size": len(result)}) + b"\n" + result
        except Exception as error:  # noqa: BLE001 - whatever Saxon says goes back to who asked
            answer = orjson.dumps({"error": str(error)[:4_000]}) + b"\n"
        sink.write(answer)
        sink.flush()


def _bound() -> None:
    with suppress(ImportError, OSError, ValueError):
        resource: Any = import_module("resource")
        _, most = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (MEGABYTES << 20, most))


if __name__ == "__main__":
    main()
