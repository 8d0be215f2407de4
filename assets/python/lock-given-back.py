"""However the block is left, the lock is given back."""

import threading
import time

CLERKS = 3
BOOKING = 0.008

booked = 0  # mark: booked
lock = threading.Lock()  # mark: lock
threading.excepthook = lambda failure: print(f"{failure.thread.name} failed: {failure.exc_value}")


def book(order):
    global booked
    with lock:  # mark: with
        time.sleep(BOOKING)  # mark: book
        if order == "unreadable":
            print(f"{threading.current_thread().name} cannot read the order")  # mark: fail
            raise ValueError(f"no order: {order}")
        booked += 1  # mark: count


clerks = []
for i in range(1, CLERKS + 1):
    order = "unreadable" if i == 1 else f"order {i}"
    clerk = threading.Thread(target=book, args=(order,), name=f"clerk-{i}")  # mark: create
    clerks.append(clerk)
    clerk.start()  # mark: start
for clerk in clerks:
    clerk.join()  # mark: join
print(f"{booked} of {CLERKS} orders booked")  # mark: result
