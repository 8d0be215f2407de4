"""Everybody comes through one turnstile, and a writer who waits keeps it."""

import threading
import time

VISITS = 4

turnstile = threading.Lock()
door = threading.Lock()  # mark: door
empty = threading.Condition(door)  # mark: empty
entered = 0
left = 0


def read():
    global entered, left
    for _ in range(VISITS):
        with turnstile, door:
            entered += 1  # mark: enter
        time.sleep(0.012)  # mark: read
        door.acquire()  # mark: leave
        left += 1  # mark: one less inside
        empty.notify()  # mark: signal
        door.release()  # mark: left


def write():
    turnstile.acquire()  # mark: close
    door.acquire()  # mark: ask
    before = entered  # mark: before
    while entered > left:  # mark: look
        empty.wait()  # mark: wait
    print(f"let in ahead of the writer: {entered - before}")  # mark: result
    time.sleep(0.005)  # mark: write
    door.release()  # mark: written
    turnstile.release()  # mark: open


threads = [threading.Thread(target=read, name=f"reader-{i + 1}") for i in range(3)]  # mark: reader
threads.append(threading.Thread(target=write, name="writer"))  # mark: writer
for thread in threads:
    thread.start()  # mark: start
    time.sleep(0.004)  # mark: next comes later
for thread in threads:
    thread.join()  # mark: join
