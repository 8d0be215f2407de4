"""It is kept until somebody asks for the result."""

import concurrent.futures
import time

PAGES = 3
MISSING = 2
LOADING = 0.01


def load(page):
    time.sleep(LOADING)  # mark: load
    if page == MISSING:
        print(f"page {page} is missing")  # mark: raise
        raise ValueError(f"no page {page}")
    print(f"page {page} is loaded")  # mark: loaded
    return f"page {page}"


loaded = failed = 0
with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:  # mark: pool
    futures = []
    for page in range(1, PAGES + 1):
        futures.append(pool.submit(load, page))  # mark: submit
    for future in futures:
        try:
            print(f"main has {future.result()}")  # mark: get
            loaded += 1
        except ValueError as raised:
            print(f"main learns: {raised}")  # mark: caught
            failed += 1
print(f"{loaded} loaded, {failed} failed")  # mark: result
