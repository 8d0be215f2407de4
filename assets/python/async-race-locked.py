"""A lock of the loop keeps the others out while its holder awaits."""

import asyncio

TASKS = 3
PAUSE = 0.01

counter = 0  # mark: counter


async def count(lock):
    global counter
    await lock.acquire()  # mark: acquire
    try:
        seen = counter  # mark: read
        await asyncio.sleep(PAUSE)  # mark: pause
        counter = seen + 1  # mark: write
    finally:
        lock.release()  # mark: release


async def count_all():
    lock = asyncio.Lock()  # mark: lock
    tasks = []
    for i in range(TASKS):
        tasks.append(asyncio.create_task(count(lock), name=f"counter-{i + 1}"))  # mark: create
    await asyncio.gather(*tasks)  # mark: gather


asyncio.run(count_all())  # mark: run
print(f"total {counter}")  # mark: total
