"""Whoever waits for others says how long, and what it does then."""

import queue
import threading
import time

PARCELS = 3
BREAKS = 3
PACKING = 0.01
LIMIT = 0.04

belt = queue.Queue()  # mark: belt
threading.excepthook = lambda failure: print(f"{failure.thread.name} failed: {failure.exc_value}", flush=True)


def send():
    for parcel in range(1, PARCELS + 1):
        time.sleep(PACKING)  # mark: pack
        if parcel == BREAKS:
            print("sender breaks down")  # mark: break
            raise RuntimeError(f"parcel {parcel} is stuck")
        belt.put(f"parcel {parcel}")  # mark: put


def receive():
    received = 0
    while received < PARCELS:
        try:
            parcel = belt.get(timeout=LIMIT)  # mark: get
        except queue.Empty:
            print("receiver gives up")  # mark: give up
            break
        print(f"receiver has {parcel}")  # mark: got
        received += 1
    print(f"{received} of {PARCELS} parcels came")  # mark: all


sender = threading.Thread(target=send, name="sender")  # mark: sender
receiver = threading.Thread(target=receive, name="receiver")  # mark: receiver
sender.start()  # mark: start sender
receiver.start()  # mark: start receiver
sender.join()  # mark: join sender
receiver.join()  # mark: join receiver
