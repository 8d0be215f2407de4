"""Look and put under one lock, and only one makes it."""

import queue
import threading
import time

CALLERS = 3
MAKING = 0.04

lock = threading.Lock()  # mark: cache lock
cache = ""  # mark: cache
made = queue.Queue()  # mark: made queue


def fetch():
    global cache
    me = threading.current_thread().name
    lock.acquire()  # mark: lock
    if not cache:  # mark: check
        time.sleep(MAKING)  # mark: make
        made.put(me)  # mark: made
        cache = f"page by {me}"  # mark: act
    lock.release()  # mark: unlock
    print(f"{me} has the {cache}")  # mark: use


threads = []
for i in range(CALLERS):
    thread = threading.Thread(target=fetch, name=f"caller-{i + 1}")
    threads.append(thread)
    thread.start()  # mark: start
for thread in threads:
    thread.join()  # mark: join
print(f"times made: {made.qsize()}")  # mark: result
