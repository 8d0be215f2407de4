"""A call that cannot help blocking blocks another thread."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

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


def block():
    time.sleep(CALL)  # mark: call


async def call(pool):
    before = ticks  # mark: before
    future = asyncio.get_running_loop().run_in_executor(pool, block)  # mark: submit
    await future  # mark: await call
    print("the call is back")  # mark: called
    return ticks - before  # mark: after


async def main(pool):
    clock = asyncio.create_task(tick(), name="clock")  # mark: clock
    caller = asyncio.create_task(call(pool), name="caller")  # mark: caller
    await clock  # mark: await clock
    return await caller  # mark: await caller


pool = ThreadPoolExecutor(max_workers=1)  # mark: pool
during = asyncio.run(main(pool))
pool.shutdown()  # mark: close
print(f"{during} ticks during the call")  # mark: result
