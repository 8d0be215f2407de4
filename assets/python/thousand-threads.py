"""A thread for each piece of work costs more than the work."""

import concurrent.futures
import threading
import time

PIECES = 40
POOL = 10
HOW = "threads"
WORK = 0.0001


def piece():
    time.sleep(WORK)  # mark: piece


def in_threads():
    threads = []
    for i in range(PIECES):
        thread = threading.Thread(target=piece, name=f"thread-{i + 1}")  # mark: create
        threads.append(thread)
        thread.start()  # mark: start
    for thread in threads:
        thread.join()  # mark: join
    return len(threads)


def in_pool():
    with concurrent.futures.ThreadPoolExecutor(max_workers=POOL) as pool:  # mark: pool
        for _ in range(PIECES):
            pool.submit(piece)  # mark: submit
    return POOL


made = in_pool() if HOW == "pool" else in_threads()
print(f"{PIECES} pieces done, {made} threads made")  # mark: result
