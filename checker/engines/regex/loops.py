"""The parts of a graph in which every place leads to every other (strongly connected components)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def loops(follow: Mapping[int, Sequence[int]], count: int) -> Iterator[frozenset[int]]:
    """Those that hold a way back, of the graph of the numbers below `count` (Kosaraju)."""
    before: dict[int, list[int]] = {}
    for one, after in follow.items():
        for other in after:
            before.setdefault(other, []).append(one)
    seen: set[int] = set()
    for root in reversed(_finished(follow, count)):
        if root in seen:
            continue
        members, stack = {root}, [root]
        seen.add(root)
        while stack:
            for one in before.get(stack.pop(), ()):
                if one not in seen:
                    seen.add(one)
                    members.add(one)
                    stack.append(one)
        if len(members) > 1 or root in follow.get(root, ()):
            yield frozenset(members)


def _finished(follow: Mapping[int, Sequence[int]], count: int) -> list[int]:
    """All numbers, each after those it leads to."""
    order: list[int] = []
    seen: set[int] = set()
    for root in range(count):
        stack: list[tuple[int, bool]] = [(root, False)]
        while stack:
            one, done = stack.pop()
            if done:
                order.append(one)
            elif one not in seen:
                seen.add(one)
                stack.append((one, True))
                stack += [(after, False) for after in follow.get(one, ()) if after not in seen]
    return order
