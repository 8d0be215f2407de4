"""The repair: read and write become one step for everybody else."""

import threading
import time

THREADS = 5
ROUNDS = 3
PAUSE = 0.005

counter = 0  # mark: counter
lock = threading.Lock()  # mark: lock


def count():
    global counter
    for _ in range(ROUNDS):
        lock.acquire()  # mark: acquire
        try:
            seen = counter  # mark: read
            time.sleep(PAUSE)  # mark: pause
            counter = seen + 1  # mark: write
        finally:
            lock.release()  # mark: release


threads = []
for i in range(THREADS):
    thread = threading.Thread(target=count, name=f"counter-{i + 1}")
    threads.append(thread)
    thread.start()  # mark: start
for thread in threads:
    thread.join()  # mark: join
print(f"total {counter}")  # mark: total
