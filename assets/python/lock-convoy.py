"""Everybody needs the same lock for a little while, again and again."""

import threading
import time

WORKERS = 4
ENTRIES = 4

log = threading.Lock()  # mark: log
waits = 0  # mark: waits


def work():
    for _ in range(ENTRIES):
        time.sleep(0.002)  # mark: prepare
        enter()
        time.sleep(0.005)  # mark: write
        log.release()  # mark: release


def enter():
    global waits
    if not log.acquire(blocking=False):  # mark: try
        log.acquire()  # mark: wait
        waits += 1  # mark: count


workers = []
for i in range(WORKERS):
    worker = threading.Thread(target=work, name=f"worker-{i + 1}")
    workers.append(worker)
    worker.start()  # mark: start
for worker in workers:
    worker.join()  # mark: join
print(f"waits for the log: {waits}")  # mark: result
