"""Everybody wakes, and those who woke in vain wait again."""

import threading
import time

PAIRS = 2

hatch = threading.Lock()  # mark: hatch
bell = threading.Condition(hatch)  # mark: bell
dishes = 0  # mark: dishes


def dine():
    global dishes
    hatch.acquire()  # mark: come
    while dishes == 0:
        bell.wait()  # mark: no dish
    dishes = 0  # mark: take
    bell.notify_all()  # mark: ring for a cook
    hatch.release()  # mark: go


def cook():
    global dishes
    time.sleep(0.02)  # mark: cooking
    hatch.acquire()  # mark: bring
    while dishes == 1:
        bell.wait()  # mark: no room
    time.sleep(0.01)  # mark: set down
    dishes = 1  # mark: put
    bell.notify_all()  # mark: ring for a guest
    time.sleep(0.005)  # mark: wipe
    hatch.release()  # mark: leave


threads = []
for i in range(PAIRS):
    threads.append(threading.Thread(target=dine, name=f"guest-{i + 1}"))  # mark: guest
    threads.append(threading.Thread(target=cook, name=f"cook-{i + 1}"))  # mark: cook
for thread in threads:
    thread.start()  # mark: start
for thread in threads:
    thread.join()  # mark: join
print(f"dishes left: {dishes}")  # mark: result
