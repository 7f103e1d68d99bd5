"""Judging many artefacts: here where they are few, in a pool of processes where that pays."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from checker.kernel.report import Artefact, Judgement
from checker.kernel.verdict import Reason
from checker.runners.bench import Bench, Task

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

MakeBench = Callable[[], Bench]
Numbered = tuple[int, Task]

_WORTH_A_POOL = 1_500_000
"""Bytes: below this one process is done before a pool has started."""
_CHUNKS_EACH = 8
"""Chunks a process: enough that one slow chunk does not keep the others waiting at the end."""

_bench: Bench | None = None


def judge_all(tasks: Sequence[Task], make_bench: MakeBench, jobs: int) -> Iterator[tuple[int, Judgement]]:
    """Yield (position in `tasks`, judgement) as they are done; which, and what they say, is the same for any `jobs`."""
    numbered = list(enumerate(tasks))
    total = sum(task.size for task in tasks)
    if jobs <= 1 or len(tasks) <= 1 or total < _WORTH_A_POOL:
        bench = make_bench()
        if jobs > 1:
            bench.take_spare_core()
        for number, task in numbered:
            yield number, bench.judge(task)
        return
    yield from _in_pool(_chunks(numbered, total // (jobs * _CHUNKS_EACH)), make_bench, jobs)


def _chunks(numbered: Sequence[Numbered], size: int) -> list[list[Numbered]]:
    """Cut the tasks into runs of about `size` bytes each, so that small files do not pay for the pool one by one."""
    chunks: list[list[Numbered]] = [[]]
    weight = 0
    for number, task in numbered:
        if chunks[-1] and weight + task.size > size:
            chunks.append([])
            weight = 0
        chunks[-1].append((number, task))
        weight += task.size
    return sorted(chunks, key=lambda chunk: -sum(task.size for _, task in chunk))


def _in_pool(chunks: list[list[Numbered]], make_bench: MakeBench, jobs: int) -> Iterator[tuple[int, Judgement]]:
    from concurrent.futures import as_completed  # noqa: PLC0415 - slow to import, and most runs need no pool

    global _bench  # noqa: PLW0603 - a forked worker inherits the bench made here instead of making its own
    _bench = make_bench()
    lost: list[Numbered] = []
    try:
        with _pool(make_bench, min(jobs, len(chunks))) as pool:
            pending = {pool.submit(_judge_chunk, chunk): chunk for chunk in chunks}
            try:
                for future in as_completed(pending):
                    if (judged := _result(future)) is None:
                        lost.extend(pending[future])
                    else:
                        yield from judged
            except BaseException:  # stopped: to leave the pool is to wait for it
                _dismiss()
                raise
    finally:
        _bench = None
    for number, task in lost:
        yield number, _alone(task, make_bench)


def _result(future: Future[list[tuple[int, Judgement]]]) -> list[tuple[int, Judgement]] | None:
    """What a worker brings; None where it died."""
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - as above

    try:
        return future.result()
    except BrokenProcessPool:
        return None


def _alone(task: Task, make_bench: MakeBench) -> Judgement:
    """Judge one task in a process of its own: its end then tells of this task and no other."""
    with _pool(make_bench, 1) as pool:
        judged = _result(pool.submit(_judge_chunk, [(0, task)]))
    if judged is None:
        artefact = Artefact(task.name, size=task.size)
        return Judgement(artefact, trouble=Reason("run.worker-died"), system=task.system)
    return judged[0][1]


def _pool(make_bench: MakeBench, jobs: int) -> ProcessPoolExecutor:
    import multiprocessing  # noqa: PLC0415 - as above
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - as above

    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_sit, initargs=(make_bench,))


def _dismiss() -> None:
    """End the workers, whatever they are at: nobody waits for them any more."""
    import multiprocessing  # noqa: PLC0415 - as above

    for worker in multiprocessing.active_children():
        worker.terminate()


def _sit(make_bench: MakeBench) -> None:
    import signal  # noqa: PLC0415 - as above
    from threading import Thread  # noqa: PLC0415 - as above

    global _bench  # noqa: PLW0603 - the worker's own bench, for all its chunks
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the run stops the process that asked
    Thread(target=_leave_with_parent, daemon=True).start()
    if _bench is None:
        _bench = make_bench()


def _leave_with_parent() -> None:
    """A run that is killed leaves no worker behind."""
    import multiprocessing  # noqa: PLC0415 - as above

    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _judge_chunk(chunk: list[Numbered]) -> list[tuple[int, Judgement]]:
    if _bench is None:
        raise RuntimeError("a worker without a bench")
    return [(number, _bench.judge(task)) for number, task in chunk]
