"""A bell that nobody hears is not rung again."""

import threading
import time

LATE = 0.02

hatch = threading.Lock()  # mark: hatch
bell = threading.Condition(hatch)  # mark: bell


def dine():
    time.sleep(LATE)  # mark: come late
    hatch.acquire()  # mark: acquire
    bell.wait()  # mark: wait
    hatch.release()  # mark: release
    print("the guest eats")  # mark: eat


def cook():
    time.sleep(0.005)  # mark: cooking
    hatch.acquire()  # mark: go to hatch
    bell.notify()  # mark: notify
    hatch.release()  # mark: leave hatch
    print("the cook has rung")  # mark: rung


guest = threading.Thread(target=dine, name="guest")  # mark: guest
chef = threading.Thread(target=cook, name="cook")  # mark: cook
guest.start()  # mark: start guest
chef.start()  # mark: start cook
guest.join()  # mark: join guest
chef.join()  # mark: join cook
print("the guest is fed")  # mark: result
