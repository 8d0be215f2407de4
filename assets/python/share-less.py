"""Each counts for itself, and the sums are added once, at the end."""

import queue
import threading
import time

THREADS = 5
ROUNDS = 3
PAUSE = 0.005

sums = queue.Queue()  # mark: sums


def count():
    own = 0
    for _ in range(ROUNDS):
        time.sleep(PAUSE)  # mark: pause
        own += 1
    print(f"{threading.current_thread().name} has counted {own}")  # mark: say
    sums.put(own)  # mark: hand over


threads = []
for i in range(THREADS):
    thread = threading.Thread(target=count, name=f"counter-{i + 1}")  # mark: create
    threads.append(thread)
    thread.start()  # mark: start
total = 0
for thread in threads:
    thread.join()  # mark: join
    total += sums.get()  # mark: add
print(f"total {total}")  # mark: total
