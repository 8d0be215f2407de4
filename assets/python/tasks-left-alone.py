"""A task that fails does not stop its siblings, and nobody looks after them."""

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
        charging = asyncio.create_task(charge(STEP), name="charge")  # mark: charge
        reserving = asyncio.create_task(act("reserve", 2 * STEP, done), name="reserve")  # mark: reserve
        mailing = asyncio.create_task(act("mail", 3 * STEP, done), name="mail")  # mark: mail
        await charging  # mark: await charge
        await reserving  # mark: await reserve
        await mailing  # mark: await mail
        return "accepted"
    except ConnectionError as failed:
        print(f"the order is refused: {failed}")  # mark: refuse
    await asyncio.sleep(4 * STEP)  # mark: go on
    return f"refused, done: [{', '.join(done)}]"


print(asyncio.run(order()))  # mark: result
