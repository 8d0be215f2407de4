"""Who cannot get the second lock gives the first one back. Both at once, over and over?"""

import queue
import threading
import time

PAUSE = 0.01


def transfer(source, target):
    while True:
        source.acquire()  # mark: acquire from
        time.sleep(PAUSE)  # mark: pause
        if target.acquire(timeout=PAUSE):  # mark: acquire to
            made.put(True)  # mark: move
            target.release()  # mark: release to
            source.release()  # mark: release from
            return
        source.release()  # mark: give back
        time.sleep(PAUSE)  # mark: begin anew


account_a = threading.Lock()  # mark: account a
account_b = threading.Lock()  # mark: account b
made = queue.Queue()  # mark: made
first = threading.Thread(target=transfer, args=(account_a, account_b), name="transfer-1")
second = threading.Thread(target=transfer, args=(account_b, account_a), name="transfer-2")
first.start()  # mark: start first
second.start()  # mark: start second
first.join()  # mark: join first
second.join()  # mark: join second
print(f"{made.qsize()} transfers made")  # mark: result
