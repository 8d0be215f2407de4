"""Whoever wakes looks again."""

import threading
import time

GUESTS = 2

hatch = threading.Lock()  # mark: hatch
bell = threading.Condition(hatch)  # mark: bell
dishes = []  # mark: dishes


def dine():
    with hatch:  # mark: at the hatch
        while len(dishes) == 0:  # mark: look
            bell.wait()  # mark: wait
        dishes.pop()  # mark: take
    print(f"{threading.current_thread().name} eats")  # mark: eat


guests = []
for i in range(GUESTS):
    guest = threading.Thread(target=dine, name=f"guest-{i + 1}")  # mark: guest
    guests.append(guest)
    guest.start()  # mark: start
for _ in guests:
    time.sleep(0.015)  # mark: cook
    hatch.acquire()  # mark: go to hatch
    dishes.append("dish")  # mark: put
    bell.notify_all()  # mark: ring
    hatch.release()  # mark: leave hatch
for guest in guests:
    guest.join()  # mark: join
print(f"dishes left: {len(dishes)}")  # mark: result
