"""A queue without bound hides that somebody is too slow, until the memory is full."""

import queue
import threading
import time

LETTERS = 10
TRAY = "unlimited"
PLACES = 2

tray = queue.Queue(maxsize=PLACES if TRAY == "limited" else 0)  # mark: tray


def answer():
    for _ in range(LETTERS):
        letter = tray.get()  # mark: get
        time.sleep(0.007)  # mark: answer
        print(f"letter {letter} is answered")  # mark: say


clerk = threading.Thread(target=answer, name="clerk")  # mark: clerk
clerk.start()  # mark: start
highest = 0
for letter in range(1, LETTERS + 1):
    time.sleep(0.002)  # mark: read
    tray.put(letter)  # mark: put
    highest = max(highest, tray.qsize())  # mark: look
clerk.join()  # mark: join
print(f"up to {highest} in the tray")  # mark: result
