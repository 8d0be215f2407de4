"""The line is written under a lock, and begins with the name of its thread."""

import queue
import re
import threading
import time

WRITERS = 3
PAUSE = 0.006

log = queue.Queue()  # mark: log
lock = threading.Lock()  # mark: lock


def write():
    name = threading.current_thread().name  # mark: name
    with lock:  # mark: with
        log.put(f"{name}: ")  # mark: who
        time.sleep(PAUSE)  # mark: pause
        log.put(f"order of {name} packed\n")  # mark: event


writers = []
for i in range(WRITERS):
    writer = threading.Thread(target=write, name=f"clerk-{i + 1}")  # mark: create
    writers.append(writer)
    writer.start()  # mark: start
for writer in writers:
    writer.join()  # mark: join
text = ""
for _ in range(2 * WRITERS):
    text += log.get()  # mark: read
whole = 0
for line in text.splitlines():
    print(line)  # mark: show
    whole += 1 if re.fullmatch(r"(.+): order of \1 packed", line) else 0
print(f"{whole} of {WRITERS} lines are whole")  # mark: result
