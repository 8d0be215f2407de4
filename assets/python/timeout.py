"""When the time is up, what is awaited is cancelled."""

import asyncio

LIMIT = 0.03
QUICK = 0.005
SLOW = 0.1


async def answer(name, takes):
    try:
        await asyncio.sleep(takes)  # mark: wait
        print(f"{name} answers")  # mark: answer
        return f"{name} answered"
    finally:
        print(f"{name} hangs up")  # mark: hang up


async def call(name, takes):
    try:
        return await asyncio.wait_for(answer(name, takes), LIMIT)  # mark: timeout
    except asyncio.TimeoutError:
        print(f"{name} is given up")  # mark: give up
        return f"{name} given up"


async def call_both():
    quick = asyncio.create_task(call("quick", QUICK), name="quick")  # mark: quick
    slow = asyncio.create_task(call("slow", SLOW), name="slow")  # mark: slow
    return await asyncio.gather(quick, slow)  # mark: gather


ends = asyncio.run(call_both())  # mark: run
print(f"[{', '.join(ends)}]")  # mark: result
