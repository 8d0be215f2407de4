"""Shared memory between processes is as unprotected as between threads."""

import multiprocessing
import time

PROCESSES = 5
PAUSE = 0.02


def add(ready, go, total):
    ready.put(multiprocessing.current_process().name)  # mark: report
    go.wait()  # mark: wait
    seen = total.value  # mark: read
    time.sleep(PAUSE)  # mark: pause
    total.value = seen + 1  # mark: write


if __name__ == "__main__":
    total = multiprocessing.Value("q", 0, lock=False)  # mark: total
    ready = multiprocessing.Queue()  # mark: ready
    go = multiprocessing.Event()  # mark: signal
    children = []
    for i in range(1, PROCESSES + 1):
        child = multiprocessing.Process(target=add, args=(ready, go, total), name=f"adder-{i}")
        children.append(child)
        child.start()  # mark: start
    for _ in children:
        ready.get()  # mark: all ready
    go.set()  # mark: go
    for child in children:
        child.join()  # mark: join
    print(f"total {total.value}")  # mark: result
