"""One call that does not await stops every task of the loop."""

import asyncio
import time

TICKS = 4
CALL = 0.05
TICK = 0.01

ticks = 0  # mark: ticks


async def tick():
    global ticks
    for i in range(1, TICKS + 1):
        await asyncio.sleep(TICK)  # mark: wait
        ticks = i  # mark: tick
        print(f"tick {i}")  # mark: print


async def call():
    before = ticks  # mark: before
    time.sleep(CALL)  # mark: call
    print("the call is back")  # mark: called
    return ticks - before  # mark: after


async def main():
    clock = asyncio.create_task(tick(), name="clock")  # mark: clock
    caller = asyncio.create_task(call(), name="caller")  # mark: caller
    await clock  # mark: await clock
    return await caller  # mark: await caller


during = asyncio.run(main())
print(f"{during} ticks during the call")  # mark: result
