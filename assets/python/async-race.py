"""A lost update without a second thread: an await between reading and writing is enough."""

import asyncio

TASKS = 3
PAUSE = 0.01

counter = 0  # mark: counter


async def count():
    global counter
    seen = counter  # mark: read
    await asyncio.sleep(PAUSE)  # mark: pause
    counter = seen + 1  # mark: write


async def count_all():
    tasks = []
    for i in range(TASKS):
        tasks.append(asyncio.create_task(count(), name=f"counter-{i + 1}"))  # mark: create
    await asyncio.gather(*tasks)  # mark: gather


asyncio.run(count_all())  # mark: run
print(f"total {counter}")  # mark: total
