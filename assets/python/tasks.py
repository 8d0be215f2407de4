"""A task that is created does not run yet; it starts when its creator next awaits."""

import asyncio

STEP = 0.025


async def work(name, seconds, ended):
    print(f"{name} starts")  # mark: starts
    await asyncio.sleep(seconds)  # mark: work
    print(f"{name} ends")  # mark: ends
    ended.append(name)


async def main():
    ended = []
    a = asyncio.create_task(work("A", 2 * STEP, ended), name="A")  # mark: create a
    b = asyncio.create_task(work("B", STEP, ended), name="B")  # mark: create b
    print("both are created")  # mark: created
    await a  # mark: await a
    await b  # mark: await b
    return ended


ended = asyncio.run(main())  # mark: run
print(f"ended [{', '.join(ended)}]")  # mark: result
