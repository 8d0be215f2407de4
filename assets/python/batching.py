"""Many tiny tasks: a new process for each, workers that are used again, and fewer, larger messages."""

import concurrent.futures
import time

WAY = "fresh"  # or reused, batched
NUMBERS = 4


def batches(numbers, size):
    return [range(first, min(first + size, numbers + 1)) for first in range(1, numbers + 1, size)]


def pooled(workers, parts):
    with concurrent.futures.ProcessPoolExecutor(max_workers=workers) as pool:  # mark: pool
        return sum(pool.map(sum_of_squares, parts))  # mark: map


def sum_of_squares(batch):
    time.sleep(0.001 * len(batch))  # mark: work
    return sum(number * number for number in batch)


if __name__ == "__main__":
    if WAY == "reused":
        total = pooled(2, batches(NUMBERS, 1))
    elif WAY == "batched":
        total = pooled(2, batches(NUMBERS, (NUMBERS + 1) // 2))
    else:
        total = sum(pooled(1, [one]) for one in batches(NUMBERS, 1))
    print(f"sum of squares {total}")  # mark: result
