"""Sharing work out: whoever has least to do gets the next piece. No ORM in here."""

from heapq import heapify, heapreplace


def share_out(pieces: int, loads: list[int]) -> list[int]:
    """Return who gets each of some pieces of work, by place in ``loads``.

    :param loads: how much each already has to do; on a par, the first one is chosen
    :raise ValueError: there is nobody
    """
    if not loads:
        raise ValueError("nobody to share out among")
    heap = [(load, who) for who, load in enumerate(loads)]
    heapify(heap)
    chosen = []
    for _piece in range(pieces):
        load, who = heap[0]
        heapreplace(heap, (load + 1, who))
        chosen.append(who)
    return chosen
