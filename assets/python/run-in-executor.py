"""Work for the processor leaves the loop for the threads of a pool, and its results come back."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

NUMBERS = 4
WORKERS = 4
STEPS = 200_000


def square(number):
    sum(range(STEPS))  # mark: compute
    print(f"square of {number}")  # mark: print
    return number * number


async def square_all(pool):
    loop = asyncio.get_running_loop()
    futures = []
    for number in range(1, NUMBERS + 1):
        futures.append(loop.run_in_executor(pool, square, number))  # mark: submit
    squares = []
    for future in futures:
        squares.append(await future)  # mark: await
    return squares


pool = ThreadPoolExecutor(max_workers=WORKERS)  # mark: pool
squares = asyncio.run(square_all(pool))  # mark: run
pool.shutdown()  # mark: close
print(f"squares {squares}")  # mark: result
