"""The Open Group ArchiMate Model Exchange File Format (C19C; 3.0 to 3.2): model, views and diagrams."""

from __future__ import annotations

from checker.architecture.formats.exchange.reading import read_exchange
from checker.architecture.formats.exchange.writing import write_exchange

__all__ = ["read_exchange", "write_exchange"]
