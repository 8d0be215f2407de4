"""A thousand runs are right, and the program is wrong."""

import threading
import time

SHELVES = 16

is_open = True  # mark: open
till = 0  # mark: till
stock = 100  # mark: stock
report = 0  # mark: report


def close():
    global is_open, report
    for _ in range(SHELVES):
        stock  # mark: shelf
        time.sleep(0.001)  # mark: count
    is_open = False  # mark: close
    report = till  # mark: tell


def sell():
    global till
    time.sleep(0.005)  # mark: walk
    if is_open:  # mark: see
        till = till + 1  # mark: sell


closer = threading.Thread(target=close, name="closer")  # mark: closer
cashier = threading.Thread(target=sell, name="cashier")  # mark: cashier
closer.start()  # mark: start closer
cashier.start()  # mark: start cashier
closer.join()  # mark: join closer
cashier.join()  # mark: join cashier
print(f"report {report}, till {till}")  # mark: result
