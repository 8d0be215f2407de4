"""What is acquired is released, however the body ends; and both may be awaits."""

import asyncio

STEP = 0.015


class Connected:
    def __init__(self, connection):
        self.connection = connection

    async def __aenter__(self):
        await self.connection.acquire()  # mark: acquire

    async def __aexit__(self, *raised):
        print(f"{asyncio.current_task().get_name()} says goodbye")  # mark: goodbye
        await asyncio.sleep(STEP)  # mark: wave
        self.connection.release()  # mark: release


async def use(connection):
    async with Connected(connection):
        await asyncio.sleep(STEP)
    return "returned"


async def use_badly(connection):
    async with Connected(connection):
        await asyncio.sleep(STEP)  # mark: fail
        raise ValueError("no such page")


async def listen(connection, listening):
    async with Connected(connection):
        listening.set()  # mark: listens
        await asyncio.Event().wait()  # mark: news


async def end_of(task):
    try:
        return await task  # mark: await
    except asyncio.CancelledError:
        return "cancelled"
    except ValueError:
        return "failed"


async def main():
    connection = asyncio.Lock()  # mark: connection
    listening = asyncio.Event()  # mark: listening
    reads = asyncio.create_task(use(connection), name="reader")
    fails = asyncio.create_task(use_badly(connection), name="failing")
    listens = asyncio.create_task(listen(connection, listening), name="listener")
    await listening.wait()  # mark: await listening
    await asyncio.sleep(STEP)  # mark: patience
    listens.cancel()  # mark: cancel
    ends = [await end_of(reads), await end_of(fails), await end_of(listens)]
    return f"[{', '.join(ends)}], connection {'taken' if connection.locked() else 'free'}"  # mark: free


print(asyncio.run(main()))  # mark: result
