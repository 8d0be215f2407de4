"""Waiting can overlap: the same jobs one after the other, and in three models."""

import asyncio
import multiprocessing
import threading
import time

MODEL = "threads"  # or serial, processes, coroutines
READS = 4


def read(number):
    time.sleep(0.06)  # mark: wait
    print(f"read-{number} is done", flush=True)  # mark: done


async def awaiting_read(number):
    await asyncio.sleep(0.06)  # mark: await
    print(f"read-{number} is done")  # mark: task done


async def together(reads):
    tasks = [asyncio.create_task(awaiting_read(i)) for i in reads]  # mark: task
    await asyncio.gather(*tasks)  # mark: gather


if __name__ == "__main__":
    reads = range(1, READS + 1)
    if MODEL == "threads":
        threads = [threading.Thread(target=read, args=(i,)) for i in reads]
        for thread in threads:
            thread.start()  # mark: thread
        for thread in threads:
            thread.join()  # mark: join thread
    elif MODEL == "processes":
        children = [multiprocessing.Process(target=read, args=(i,)) for i in reads]
        for child in children:
            child.start()  # mark: process
        for child in children:
            child.join()  # mark: join process
    elif MODEL == "coroutines":
        asyncio.run(together(reads))
    else:
        for i in reads:
            read(i)
    print(f"{len(reads)} pages read")  # mark: result
