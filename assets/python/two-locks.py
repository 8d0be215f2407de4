"""Each has what the other wants, and neither lets go."""

import threading
import time

PAUSE = 0.02


def transfer(source, target):
    source.acquire()  # mark: acquire from
    time.sleep(PAUSE)  # mark: pause
    target.acquire()  # mark: acquire to
    print(f"{threading.current_thread().name}: moved")  # mark: move
    target.release()  # mark: release to
    source.release()  # mark: release from


account_a = threading.Lock()  # mark: account a
account_b = threading.Lock()  # mark: account b
first = threading.Thread(target=transfer, args=(account_a, account_b), name="transfer-1")  # mark: first
second = threading.Thread(target=transfer, args=(account_b, account_a), name="transfer-2")  # mark: second
first.start()  # mark: start first
second.start()  # mark: start second
first.join()  # mark: join first
second.join()  # mark: join second
print("2 transfers made")  # mark: result
