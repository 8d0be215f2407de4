"""A thread fails alone. Main joins it, and believes that all is well."""

import queue
import threading
import time

PAGES = 3
MISSING = 2

shelf = queue.Queue()  # mark: shelf
threading.excepthook = lambda failure: print(f"{failure.thread.name} failed: {failure.exc_value}")


def load(page):
    time.sleep(0.005 * page)  # mark: load
    if page == MISSING:
        print(f"{threading.current_thread().name} finds no page")  # mark: raise
        raise ValueError(f"no page {page}")
    shelf.put(f"page {page}")  # mark: put


loaders = []
for page in range(1, PAGES + 1):
    loader = threading.Thread(target=load, args=(page,), name=f"loader-{page}")  # mark: create
    loaders.append(loader)
    loader.start()  # mark: start
for loader in loaders:
    loader.join()  # mark: join
print(f"main: all {PAGES} pages are loaded")  # mark: say
print(f"main says {PAGES} pages, there are {shelf.qsize()}")  # mark: result
