"""It is not there, so make it. Who else has just looked?"""

import queue
import threading
import time

CALLERS = 3
MAKING = 0.04

cache = ""  # mark: cache
made = queue.Queue()  # mark: made queue


def fetch():
    global cache
    me = threading.current_thread().name
    if not cache:  # mark: check
        time.sleep(MAKING)  # mark: make
        made.put(me)  # mark: made
        cache = f"page by {me}"  # mark: act
    print(f"{me} has the {cache}")  # mark: use


threads = []
for i in range(CALLERS):
    thread = threading.Thread(target=fetch, name=f"caller-{i + 1}")
    threads.append(thread)
    thread.start()  # mark: start
for thread in threads:
    thread.join()  # mark: join
print(f"times made: {made.qsize()}")  # mark: result
