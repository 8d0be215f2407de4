"""Where a cancellation lands, and what is still done then."""

import asyncio

PART = 2
PARTS = 3


async def work(awaited, begun, did):
    try:
        for part in range(1, PARTS + 1):
            print(f"part {part} begins")  # mark: begin
            if part == awaited:
                begun.set()  # mark: begun
            await asyncio.sleep(0.04)  # mark: part
            did.append(f"part {part}")
    finally:
        print("the worker tidies up")  # mark: tidy
        await asyncio.sleep(0.01)  # mark: wave
        did.append("tidied up")


async def cancel_one(part):
    did = []
    begun = asyncio.Event()  # mark: event
    worker = asyncio.create_task(work(part, begun, did), name="worker")  # mark: create
    if part > 0:
        await begun.wait()  # mark: await begun
        await asyncio.sleep(0.01)  # mark: patience
    worker.cancel()  # mark: cancel
    print("main has asked the worker to end")  # mark: asked
    try:
        await worker  # mark: await
        did.append("all")
    except asyncio.CancelledError:
        print("main hears: task worker was cancelled")  # mark: hears
    return did


did = asyncio.run(cancel_one(PART))  # mark: run
print(f"cancelled after [{', '.join(did)}]")  # mark: result
