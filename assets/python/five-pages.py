"""Five fetches of a real web server, all on one thread."""

import asyncio

PAGES = 5
STEP = 0.02


async def serve(reader, writer):
    number = int((await reader.readline()).split(b"-")[1].split()[0])  # GET /page-3 HTTP/1.0
    await asyncio.sleep(STEP * (PAGES + 1 - number))
    writer.write(b"HTTP/1.0 200 OK\r\n\r\n<p>" + b"word " * number + b"</p>")
    await writer.drain()
    writer.close()


async def fetch(port, name):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"GET /{name} HTTP/1.0\r\n\r\n".encode())
    answer = await reader.read()  # mark: fetch
    writer.close()
    print(f"{name} is there")  # mark: there
    return len(answer.partition(b"\r\n\r\n")[2])


async def fetch_all():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:  # mark: server
        port = server.sockets[0].getsockname()[1]
        tasks = []
        for number in range(1, PAGES + 1):
            tasks.append(asyncio.create_task(fetch(port, f"page-{number}"), name=f"page-{number}"))  # mark: create
        return await asyncio.gather(*tasks)  # mark: gather


lengths = asyncio.run(fetch_all())  # mark: run
print(f"lengths {lengths}")  # mark: result
