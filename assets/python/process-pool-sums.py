"""Work for the processor is done sooner by more processes, as long as there are cores for them."""

import concurrent.futures

WORKERS = 4
SUMS = 8
REPEATS = 40  # so that it takes a while


def sum_up(number):
    for _ in range(REPEATS):
        total = sum(i * number for i in range(1_000))  # mark: work
    print(f"sum {number} is done", flush=True)  # mark: done
    return total


if __name__ == "__main__":
    numbers = range(1, SUMS + 1)
    with concurrent.futures.ProcessPoolExecutor(max_workers=WORKERS) as pool:  # mark: pool
        sums = list(pool.map(sum_up, numbers))  # mark: map
    print(f"sums {sums}")  # mark: result
