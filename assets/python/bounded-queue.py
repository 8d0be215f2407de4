"""A queue with few places makes the fast side wait for the slow one."""

import queue
import threading
import time

ITEMS = 9
CAPACITY = 2
CONSUMERS = 3
SENTINEL = -1

items = queue.Queue(maxsize=CAPACITY)  # mark: items
results = queue.Queue()  # mark: results


def produce():
    for item in range(1, ITEMS + 1):
        time.sleep(0.001)  # mark: make
        items.put(item)  # mark: put
    items.put(SENTINEL)  # mark: put sentinel


def consume():
    while True:
        item = items.get()  # mark: get
        if item == SENTINEL:
            items.put(SENTINEL)  # mark: hand on
            return
        time.sleep(0.008)  # mark: work
        results.put(item * item)  # mark: put result


producer = threading.Thread(target=produce, name="producer")
producer.start()  # mark: start producer
threads = [producer]
for i in range(CONSUMERS):
    consumer = threading.Thread(target=consume, name=f"consumer-{i + 1}")
    threads.append(consumer)
    consumer.start()  # mark: start consumer
for thread in threads:
    thread.join()  # mark: join
count = results.qsize()  # mark: count
total = 0
for _ in range(count):
    total += results.get()  # mark: collect
print(f"{count} results, sum {total}")  # mark: result
