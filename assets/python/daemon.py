"""The process waits for its ordinary threads, and for no daemon."""

import queue
import threading
import time

PARTS = 3
WRITING = 0.025
SAVING = 0.015

lines = queue.Queue()  # mark: lines


def save():
    for part in range(1, PARTS + 1):
        time.sleep(SAVING)  # mark: save
        lines.put(f"part {part} saved")  # mark: put
    print(f"saver: done, lines not logged yet: {lines.qsize()}")  # mark: saved


def log():
    count = 0
    while True:
        line = lines.get()  # mark: take
        time.sleep(WRITING)  # mark: write
        print(f"logger: {line}")  # mark: written
        count += 1
        print(f"{count} of {PARTS} lines logged")  # mark: result


print(f"0 of {PARTS} lines logged")  # mark: nothing yet
threading.Thread(target=log, name="logger", daemon=True).start()  # mark: start logger
threading.Thread(target=save, name="saver").start()  # mark: start saver
print("main: ends")  # mark: main ends
