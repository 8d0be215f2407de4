"""One lock for all threads of an interpreter: who computes must have it."""

import sys
import threading
import time

NUMBERS = 1_000_000

sys.setswitchinterval(0.005)


def compute(name):
    sum(i for i in range(NUMBERS))  # mark: compute
    print(f"{name} is done")  # mark: done


def read():
    for _ in range(3):
        time.sleep(0.004)  # mark: read
        sum(i for i in range(10_000))  # mark: look
    print("reader is done")  # mark: reader done


first = threading.Thread(target=compute, args=("sum-1",))
second = threading.Thread(target=compute, args=("sum-2",))
reader = threading.Thread(target=read)
first.start()  # mark: start first
second.start()  # mark: start second
reader.start()  # mark: start reader
first.join()  # mark: join first
second.join()  # mark: join second
reader.join()  # mark: join reader
print("2 sums, 3 reads")  # mark: result
