"""Computing overlaps only on more cores: the same jobs one after the other, and in three models."""

import asyncio
import multiprocessing
import threading

MODEL = "threads"  # or serial, processes, coroutines
SUMS = 4
NUMBERS = 500_000


def add_up(number):
    sum(range(NUMBERS))  # mark: compute
    print(f"sum-{number} is done", flush=True)  # mark: done


async def add_up_in_task(number):
    add_up(number)


async def together(sums):
    tasks = [asyncio.create_task(add_up_in_task(i)) for i in sums]  # mark: task
    await asyncio.gather(*tasks)  # mark: gather


if __name__ == "__main__":
    sums = range(1, SUMS + 1)
    if MODEL == "threads":
        threads = [threading.Thread(target=add_up, args=(i,)) for i in sums]
        for thread in threads:
            thread.start()  # mark: thread
        for thread in threads:
            thread.join()  # mark: join thread
    elif MODEL == "processes":
        children = [multiprocessing.Process(target=add_up, args=(i,)) for i in sums]
        for child in children:
            child.start()  # mark: process
        for child in children:
            child.join()  # mark: join process
    elif MODEL == "coroutines":
        asyncio.run(together(sums))
    else:
        for i in sums:
            add_up(i)
    print(f"{len(sums)} sums computed")  # mark: result
