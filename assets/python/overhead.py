"""What it costs to make a thread, a child process, a task."""

import asyncio
import multiprocessing
import threading
import time

MODEL = "processes"  # or threads, tasks
COUNT = 4


def say(number):
    print(f"number {number} runs", flush=True)  # mark: runs


async def say_in_task(number):
    say(number)


async def together(numbers):
    await asyncio.gather(*(asyncio.create_task(say_in_task(i)) for i in numbers))  # mark: task


if __name__ == "__main__":
    numbers = range(1, COUNT + 1)
    began = time.perf_counter()
    if MODEL == "threads":
        threads = [threading.Thread(target=say, args=(i,)) for i in numbers]
        for thread in threads:
            thread.start()  # mark: thread
        for thread in threads:
            thread.join()  # mark: join thread
    elif MODEL == "tasks":
        asyncio.run(together(numbers))  # mark: loop
    else:
        children = [multiprocessing.Process(target=say, args=(i,)) for i in numbers]
        for child in children:
            child.start()  # mark: process
        for child in children:
            child.join()  # mark: join process
    print(f"{(time.perf_counter() - began) / COUNT * 1e6:.0f} microseconds for each")
    print(f"{len(numbers)} {MODEL} started and ended")  # mark: result
