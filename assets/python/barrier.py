"""Nobody goes on before all are there; then all do."""

import threading
import time

HIKERS = 3
LEGS = 2
PACE = 0.008

hut = threading.Barrier(HIKERS)  # mark: hut
meetings = 0  # mark: meetings


def hike(number):
    global meetings
    for leg in range(1, LEGS + 1):
        slowness = (number + leg) % HIKERS + 1
        time.sleep(PACE * slowness)  # mark: walk
        place = hut.wait()  # mark: await
        if place == HIKERS - 1:
            print(f"{threading.current_thread().name} was the last at hut {leg}")  # mark: all here
            meetings += 1  # mark: count


hikers = []
for i in range(1, HIKERS + 1):
    hikers.append(threading.Thread(target=hike, args=(i,), name=f"hiker-{i}"))  # mark: hiker
for hiker in hikers:
    hiker.start()  # mark: start
for hiker in hikers:
    hiker.join()  # mark: join
print(f"{meetings} legs, and all together at the end of each")  # mark: result
