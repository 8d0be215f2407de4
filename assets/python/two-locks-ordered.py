"""The same two locks, but everybody takes them in the same order."""

import threading
import time

PAUSE = 0.02


def transfer(source, target):
    lower = accounts[min(source, target)]
    higher = accounts[max(source, target)]
    lower.acquire()  # mark: acquire lower
    time.sleep(PAUSE)  # mark: pause
    higher.acquire()  # mark: acquire higher
    print(f"{threading.current_thread().name}: moved")  # mark: move
    higher.release()  # mark: release higher
    lower.release()  # mark: release lower


accounts = [threading.Lock(), threading.Lock()]  # mark: accounts
first = threading.Thread(target=transfer, args=(0, 1), name="transfer-1")  # mark: first
second = threading.Thread(target=transfer, args=(1, 0), name="transfer-2")  # mark: second
first.start()  # mark: start first
second.start()  # mark: start second
first.join()  # mark: join first
second.join()  # mark: join second
print("2 transfers made")  # mark: result
