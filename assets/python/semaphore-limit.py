"""Many requests, of which only a few may be on their way at once."""

import asyncio

REQUESTS = 13
LIMIT = 5
EVERY_FOURTH = 4

away = 0  # mark: on their way


async def request(permits, seen, number):
    global away
    await permits.acquire()  # mark: acquire
    try:
        away += 1  # mark: send
        seen.append(away)
        await asyncio.sleep(0.01 + 0.01 * (number % 3))  # mark: request
        away -= 1  # mark: back
        if number % EVERY_FOURTH == 0:
            raise ConnectionError("no answer")
    finally:
        permits.release()  # mark: release


async def request_all():
    permits = asyncio.Semaphore(LIMIT)  # mark: permits
    seen = []
    tasks = []
    await asyncio.sleep(0.005)  # mark: open session
    for number in range(1, REQUESTS + 1):
        tasks.append(asyncio.create_task(request(permits, seen, number), name=f"request-{number}"))  # mark: create
    failures = 0
    for task in tasks:
        try:
            await task  # mark: await
        except ConnectionError:
            failures += 1
    await asyncio.sleep(0.005)  # mark: close session
    return f"{REQUESTS - failures} answers, {failures} failures, at most {max(seen)} at a time"


print(asyncio.run(request_all()))  # mark: result
