"""To wait for something under a lock is to give the lock away meanwhile."""

import threading
import time

GUESTS = 2
COOKING = 0.015

hatch = threading.Lock()  # mark: hatch
bell = threading.Condition(hatch)  # mark: bell
dishes = 0  # mark: dishes


def dine():
    global dishes
    hatch.acquire()  # mark: acquire
    while dishes == 0:  # mark: look
        bell.wait()  # mark: wait
    dishes -= 1  # mark: take
    hatch.release()  # mark: release
    print(f"{threading.current_thread().name} eats")  # mark: eat


def cook():
    global dishes
    for _ in range(GUESTS):
        time.sleep(COOKING)  # mark: cooking
        hatch.acquire()  # mark: go to hatch
        dishes += 1  # mark: put
        bell.notify()  # mark: notify
        time.sleep(0.005)  # mark: wipe
        hatch.release()  # mark: leave hatch


threads = []
for i in range(GUESTS):
    threads.append(threading.Thread(target=dine, name=f"guest-{i + 1}"))  # mark: guest
threads.append(threading.Thread(target=cook, name="cook"))  # mark: cook
for thread in threads:
    thread.start()  # mark: start
for thread in threads:
    thread.join()  # mark: join
print(f"{GUESTS} guests fed, {dishes} dishes left")  # mark: result
