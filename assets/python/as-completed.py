"""Take what is there first, and do not wait for the slowest."""

import concurrent.futures
import time

STEP = 0.012


def ask(shop, seconds):
    time.sleep(seconds)  # mark: ask
    print(f"{shop} answers")  # mark: answer
    return shop


shops = []
with concurrent.futures.ThreadPoolExecutor(max_workers=3) as pool:  # mark: pool
    futures = [
        pool.submit(ask, "north", 3 * STEP),  # mark: north
        pool.submit(ask, "south", STEP),  # mark: south
        pool.submit(ask, "west", 2 * STEP),  # mark: west
    ]
    for future in concurrent.futures.as_completed(futures):  # mark: answers
        shop = future.result()  # mark: take
        print(f"main has the price of {shop}")  # mark: has
        shops.append(shop)
print(f"answers from {', '.join(shops)}")  # mark: result
