"""A queue between two kinds of threads, and two ways of saying that the work is over."""

import queue
import threading
import time

ORDERS = 6
COOKS = 2
PILL = -1

orders = queue.Queue()  # mark: orders
meals = queue.Queue()  # mark: meals


def take_orders():
    for order in range(1, ORDERS + 1):
        orders.put(order)  # mark: put
    orders.join()  # mark: join queue
    for _ in range(COOKS):
        orders.put(PILL)  # mark: pill


def cook():
    order = orders.get()  # mark: get
    while order != PILL:
        time.sleep(0.008)  # mark: cooking
        meals.put(order)  # mark: serve
        orders.task_done()  # mark: task done
        order = orders.get()  # mark: get next
    print(f"{threading.current_thread().name} goes home")  # mark: home


threads = [threading.Thread(target=take_orders, name="waiter")]  # mark: waiter
for i in range(COOKS):
    threads.append(threading.Thread(target=cook, name=f"cook-{i + 1}"))  # mark: cook
for thread in threads:
    thread.start()  # mark: start
for thread in threads:
    thread.join()  # mark: join
print(f"{meals.qsize()} orders cooked")  # mark: result
