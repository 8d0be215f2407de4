"""Three workers, five tasks, and results in the order in which they were asked for."""

import concurrent.futures
import time

TASKS = 5
WORKERS = 3
STEP = 0.006


def square(number, seconds):
    time.sleep(seconds)  # mark: work
    print(f"task {number} is done")  # mark: say
    return number * number


results = []
with concurrent.futures.ThreadPoolExecutor(max_workers=WORKERS) as pool:  # mark: pool
    futures = []
    for number in range(1, TASKS + 1):
        seconds = STEP * (TASKS + 1 - number)
        futures.append(pool.submit(square, number, seconds))  # mark: submit
    for future in futures:
        results.append(future.result())  # mark: get
print(f"results {results}")  # mark: result
