"""A few processes take up many pieces of work; the results come in the order of the values."""

import concurrent.futures
import multiprocessing
import time

WORKERS = 3
NUMBERS = [5, 4, 3, 2, 1]


def square(number):
    print(f"{multiprocessing.current_process().name} squares {number}", flush=True)  # mark: begin
    time.sleep(0.01 * number)  # mark: work
    return number * number


if __name__ == "__main__":
    with concurrent.futures.ProcessPoolExecutor(max_workers=WORKERS) as pool:  # mark: pool
        squares = list(pool.map(square, NUMBERS))  # mark: map
    print(f"squares {squares}")  # mark: result
