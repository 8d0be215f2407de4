"""Work that is too small for the way there and back."""

import concurrent.futures

WORKERS = 4
FIRST = 5


def factorial(number):
    if number <= 1:
        return 1
    return number * factorial(number - 1)  # mark: multiply


if __name__ == "__main__":
    numbers = range(FIRST, FIRST + 4)
    alone = [factorial(number) for number in numbers]
    print(f"alone: {alone}")  # mark: alone
    with concurrent.futures.ProcessPoolExecutor(max_workers=WORKERS) as pool:  # mark: pool
        pooled = list(pool.map(factorial, numbers))  # mark: map
    print(f"in the pool: {pooled}")  # mark: pooled
    print(f"alone and in the pool {alone}" if alone == pooled else "they differ")  # mark: result
