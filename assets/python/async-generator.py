"""Values that are made one by one, when they are asked for."""

import asyncio

VALUES = 3
PAUSE = 0.015


async def count(turns):
    value = 0
    try:
        while True:
            value += 1
            await asyncio.sleep(PAUSE)  # mark: make
            turns.append(f"make {value}")
            print(f"make {value}")  # mark: made
            yield value  # mark: yield
    finally:
        turns.append("close")
        print("close")  # mark: close


async def take():
    turns = []
    numbers = count(turns)
    try:
        for _ in range(VALUES):
            value = await numbers.__anext__()  # mark: next
            turns.append(f"take {value}")
            print(f"take {value}")  # mark: take
            await asyncio.sleep(PAUSE)  # mark: use
    finally:
        await numbers.aclose()
    return turns


print(f"[{', '.join(asyncio.run(take()))}]")  # mark: result
