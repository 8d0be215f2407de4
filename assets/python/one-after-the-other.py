"""Awaiting in sequence takes as long as all the waits together."""

import asyncio
import time

CALLS = 4
STEP = 0.02


async def call(name, wait):
    print(f"{name} asks")  # mark: asks
    await asyncio.sleep(wait)  # mark: await
    print(f"{name} has its answer")  # mark: answer


async def call_all():
    total = 0
    for left in range(CALLS, 0, -1):
        wait = STEP * left
        await call(f"call-{CALLS + 1 - left}", wait)
        total += wait
    return total


begin = time.monotonic()
total = asyncio.run(call_all())  # mark: run
elapsed = time.monotonic() - begin
print(f"{CALLS} answers in {'' if elapsed >= total else 'less than '}the sum of the waits")  # mark: result
