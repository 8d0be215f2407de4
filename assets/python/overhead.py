"""What it costs to make a thread, a child process, a task."""

import asyncio
import multiprocessing
import threading
import time

MODEL = "processes"  # or threads, tasks
COUNT = 4
STAY = 0


def live(number):
    time.sleep(STAY)


async def stay(number):
    await asyncio.sleep(STAY)  # mark: await
    return number


async def together(numbers):
    await asyncio.gather(*(asyncio.create_task(stay(i)) for i in numbers))  # mark: task


if __name__ == "__main__":
    numbers = range(1, COUNT + 1)
    began = time.perf_counter()
    if MODEL == "threads":
        threads = [threading.Thread(target=live, args=(i,)) for i in numbers]
        for thread in threads:
            thread.start()  # mark: thread
        for thread in threads:
            thread.join()  # mark: join thread
    elif MODEL == "tasks":
        asyncio.run(together(numbers))  # mark: loop
    else:
        children = [multiprocessing.Process(target=live, args=(i,)) for i in numbers]
        for child in children:
            child.start()  # mark: process
        for child in children:
            child.join()  # mark: join process
    print(f"{(time.perf_counter() - began) / COUNT * 1e6:.0f} microseconds for each")
    print(f"{len(numbers)} {MODEL} started and ended")  # mark: result
