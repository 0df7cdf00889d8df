"""./cqtt ledger: bring the roll-ups up to date, make them anew, or recount them.

`env` is Odoo's. The word of the command line is in CQTT_LEDGER: nothing, ``rebuild`` or
``reconcile``. Each step is saved by itself: it can be stopped at any moment, and run
while people work.
"""

import os
import sys
import time

env = globals()["env"]  # given by ./cqtt
watermark = env["cqtt.fact.watermark"]
SHOWN = 20


def roll_up() -> None:
    """Add what is closed to the roll-ups, batch by batch."""
    begin, total = time.monotonic(), 0
    for left in watermark._steps():
        env.cr.commit()
        total = max(total, left)
        if total:
            share = 100 * (total - left) // total
            seconds = time.monotonic() - begin
            print(f"{total - left} of {total} facts ({share} %), {seconds:.0f} s")
    state = watermark.search([])
    print(f"rolled up to fact {state.fact_id}; the others are read one by one")
    if state.closed_id < state.marked_id:
        print("some transaction is still booking: its facts are rolled up later")


def rebuild() -> None:
    """Make the roll-ups anew; figures stay right meanwhile, only slower."""
    if not watermark._forget():
        sys.exit("cqtt: another job is rolling up; run the same command again later.")
    env.cr.commit()
    roll_up()
    print("writing them in the order they are read; readers wait a moment")
    watermark._pack()
    env.cr.commit()


def reconcile() -> None:
    """Recount all facts that are rolled up; ends with 1 if a figure differs."""
    begin = time.monotonic()
    found = watermark._reconcile()
    seconds = time.monotonic() - begin
    for table, *key, surplus in found[:SHOWN]:
        place = ", ".join("-" if part is None else str(part) for part in key)
        print(f"{table}: ({place}) is {surplus:+d} from its facts")
    if found:
        sys.exit(
            f"cqtt: {len(found)} roll-ups differ from the facts: ./cqtt ledger rebuild"
        )
    print(f"all roll-ups are what their facts sum to ({seconds:.1f} s)")


word = os.environ.get("CQTT_LEDGER", "").strip()
acts = {"": roll_up, "rebuild": rebuild, "reconcile": reconcile}
if word not in acts:
    sys.exit("cqtt: ./cqtt ledger [rebuild | reconcile]")
acts[word]()
