"""What belongs to one process cannot be sent to another; the sender is told why."""

import multiprocessing
import threading

NUMBERS = 3


def receive(box):
    value = box.get()  # mark: get
    print(f"the child has {value}", flush=True)  # mark: arrived


if __name__ == "__main__":
    box = multiprocessing.SimpleQueue()  # mark: box
    child = multiprocessing.Process(target=receive, args=(box,))
    child.start()  # mark: start
    lock = threading.Lock()  # mark: lock
    sent = 0
    refused = 0
    with open(__file__) as file:
        for value in (lock, file, list(range(1, NUMBERS + 1))):
            try:
                box.put(value)  # mark: put
                sent += 1
            except TypeError as refusal:
                print(f"refused: {refusal}")  # mark: refused
                refused += 1
    child.join()  # mark: join
    print(f"{sent} sent, {refused} refused")  # mark: result
