"""The repair: one lock that all processes share."""

import multiprocessing
import time

PROCESSES = 5
PAUSE = 0.02


def add(lock, total):
    lock.acquire()  # mark: acquire
    try:
        seen = total.value  # mark: read
        time.sleep(PAUSE)  # mark: pause
        total.value = seen + 1  # mark: write
    finally:
        lock.release()  # mark: release


if __name__ == "__main__":
    total = multiprocessing.Value("q", 0, lock=False)  # mark: total
    lock = multiprocessing.Lock()  # mark: lock
    children = []
    for i in range(1, PROCESSES + 1):
        child = multiprocessing.Process(target=add, args=(lock, total), name=f"adder-{i}")
        children.append(child)
        child.start()  # mark: start
    for child in children:
        child.join()  # mark: join
    print(f"total {total.value}")  # mark: result
