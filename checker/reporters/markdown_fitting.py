"""Fitting blocks of text into what a host takes, whole blocks only, and telling what did not fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple


class Block(NamedTuple):
    """A part that is left out as a whole.

    `findings` is how many findings it tells of; neighbours with the same `opening` stand together inside it and
    `closing`.
    """

    text: str
    findings: int = 0
    opening: str = ""
    closing: str = ""


def fit(blocks: Sequence[Block], room: int, told: Callable[[int, int], str]) -> str:
    """Join as many blocks as go into `room` characters, in order; a block too long by itself is passed over.

    `told(blocks, findings)` writes what was left out, and its length is reserved.
    """
    whole = _joined(blocks)
    if len(whole) <= room:
        return whole
    room -= len(told(len(blocks), sum(block.findings for block in blocks)))
    kept: list[Block] = []
    for block in blocks:
        last = kept[-1] if kept else Block("")
        fresh = block.opening != last.opening
        cost = len(block.text) + (len(block.opening) + len(block.closing) if fresh else 0)
        if cost <= room:
            room -= cost
            kept.append(block)
    left_out = sum(block.findings for block in blocks) - sum(block.findings for block in kept)
    return _joined(kept) + told(len(blocks) - len(kept), left_out)


def _joined(blocks: Sequence[Block]) -> str:
    pieces: list[str] = []
    last = Block("")
    for block in blocks:
        if block.opening != last.opening:
            pieces += [last.closing, block.opening]
        pieces.append(block.text)
        last = block
    return "".join([*pieces, last.closing])
