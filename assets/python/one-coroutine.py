"""Runs, awaits, and goes on where it left off."""

import asyncio

NUMBERS = 3
PAUSE = 0.02


async def count():
    number = 0
    while number < NUMBERS:
        number += 1
        print(f"number {number}")  # mark: print
        await asyncio.sleep(PAUSE)  # mark: await
    return number


last = asyncio.run(count())  # mark: run
print(f"counted to {last}")  # mark: result
