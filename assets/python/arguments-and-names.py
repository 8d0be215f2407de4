"""One body for all, and each thread with its own name, its own argument and its own pace."""

import queue
import threading
import time

UNIT = 0.005

ended = queue.Queue()  # mark: ended


def run(errand):
    name = threading.current_thread().name  # mark: name
    print(f"{name} goes to the {errand}")  # mark: leave
    time.sleep(UNIT * len(errand))  # mark: work
    print(f"{name} is back")  # mark: back
    ended.put(name)  # mark: put


threads = [
    threading.Thread(target=run, args=("supermarket",), name="alice"),  # mark: alice
    threading.Thread(target=run, args=("post",), name="bob"),  # mark: bob
    threading.Thread(target=run, args=("chemist",), name="carol"),  # mark: carol
]
for thread in threads:
    thread.start()  # mark: start
for thread in threads:
    thread.join()  # mark: join
names = []
for _ in threads:
    names.append(ended.get())  # mark: collect
print(f"ended: {', '.join(names)}")  # mark: result
