"""A child process has its own copy of every variable; a thread has none of its own."""

import multiprocessing
import threading
import time

AMOUNT = 30

account = 100  # mark: account


def spend(name):
    global account
    left = account - AMOUNT  # mark: read
    time.sleep(0.005)  # mark: work
    account = left  # mark: write
    print(f"{name} sees {account}", flush=True)  # mark: sees


if __name__ == "__main__":
    child = multiprocessing.Process(target=spend, args=("child",))  # mark: child
    child.start()  # mark: start child
    child.join()  # mark: join child
    after_child = account  # mark: read parent
    print(f"parent sees {after_child}")  # mark: parent
    thread = threading.Thread(target=spend, args=("thread",))  # mark: thread
    thread.start()  # mark: start thread
    thread.join()  # mark: join thread
    print(f"after the child {after_child}, after the thread {account}")  # mark: result
