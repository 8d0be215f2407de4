"""A hundred threads, one lock, and everybody waits for everybody."""

import threading
import time

THREADS = 100
ADDING = 0.001

counter = 0  # mark: counter
lock = threading.Lock()  # mark: lock


def add():
    global counter
    with lock:  # mark: with
        seen = counter  # mark: read
        time.sleep(ADDING)  # mark: add
        counter = seen + 1  # mark: write


threads = []
for i in range(THREADS):
    thread = threading.Thread(target=add, name=f"adder-{i + 1}")  # mark: create
    threads.append(thread)
    thread.start()  # mark: start
for thread in threads:
    thread.join()  # mark: join
print(f"total {counter}")  # mark: total
