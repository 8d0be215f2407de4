"""A bell for each kind of waiter."""

import threading
import time

PAIRS = 2

hatch = threading.Lock()  # mark: hatch
dish = threading.Condition(hatch)  # mark: dish there
room = threading.Condition(hatch)  # mark: room there
dishes = 0  # mark: dishes


def dine():
    global dishes
    hatch.acquire()  # mark: come
    while dishes == 0:
        dish.wait()  # mark: no dish
    dishes = 0  # mark: take
    room.notify()  # mark: ring for a cook
    hatch.release()  # mark: go


def cook():
    global dishes
    time.sleep(0.02)  # mark: cooking
    hatch.acquire()  # mark: bring
    while dishes == 1:
        room.wait()  # mark: no room
    time.sleep(0.01)  # mark: set down
    dishes = 1  # mark: put
    dish.notify()  # mark: ring for a guest
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
