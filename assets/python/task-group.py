"""Tasks that belong together end together. Needs Python 3.11."""

import asyncio

STEP = 0.02


async def charge(seconds):
    await asyncio.sleep(seconds)  # mark: ask bank
    raise ConnectionError("the bank says no")


async def act(name, seconds, done):
    await asyncio.sleep(seconds)  # mark: act
    print(f"{name} is done")  # mark: acted
    done.append(name)


async def order():
    done = []
    try:
        async with asyncio.TaskGroup() as group:  # mark: group
            group.create_task(charge(STEP), name="charge")  # mark: charge
            group.create_task(act("reserve", 2 * STEP, done), name="reserve")  # mark: reserve
            group.create_task(act("mail", 3 * STEP, done), name="mail")  # mark: mail
        return "accepted"
    except ExceptionGroup as failed:
        print(f"the order is refused: {failed.exceptions[0]}")  # mark: refuse
    await asyncio.sleep(4 * STEP)  # mark: go on
    return f"refused, done: [{', '.join(done)}]"


print(asyncio.run(order()))  # mark: result
