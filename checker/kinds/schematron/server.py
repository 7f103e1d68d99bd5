"""Runs XSLT in a process of its own, which can be ended when a pattern matches for ever.

Requests come in on standard input as a line of JSON, `{"do", "key", "size"}`, and `size` bytes; answers go out as a
line of JSON, `{"ok"}` or `{"error"}`, and with `ok` the bytes of the result, `size` of them.
Saxon is kept from reading any file or address, and from calling out of the program.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

import orjson


def main() -> None:
    """Serve until standard input ends."""
    saxon: Any = import_module("saxonche").PySaxonProcessor(license=False)
    saxon.set_configuration_property("http://saxon.sf.net/feature/allowedProtocols", "none")
    saxon.set_configuration_property("http://saxon.sf.net/feature/allow-external-functions", "off")
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


if __name__ == "__main__":
    main()
