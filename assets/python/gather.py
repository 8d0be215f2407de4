"""Tasks that await at the same time take as long as the longest."""

import asyncio
import time

TASKS = 4
BLOCKING = False
STEP = 0.02


async def work(number, seconds, blocks):
    print(f"task-{number} starts")  # mark: starts
    if blocks:
        time.sleep(seconds)  # mark: block
    else:
        await asyncio.sleep(seconds)  # mark: await
    print(f"task-{number} ends")  # mark: ends
    return number


async def main():
    tasks = []
    for number in range(1, TASKS + 1):
        blocks = number == 1 and BLOCKING
        seconds = STEP * (TASKS + 1 - number)
        tasks.append(asyncio.create_task(work(number, seconds, blocks), name=f"task-{number}"))  # mark: create
    return await asyncio.gather(*tasks)  # mark: gather


results = asyncio.run(main())  # mark: run
print(f"results {results}")  # mark: result
