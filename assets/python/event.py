"""A flag: one raises it, and everybody who waits for it goes on."""

import threading
import time

RUNNERS = 3
READY = 0.015

signal = threading.Event()  # mark: signal


def race():
    signal.wait()  # mark: wait
    print(f"{threading.current_thread().name} runs")  # mark: run


def come_late():
    time.sleep(2 * READY)  # mark: come late
    race()


runners = []
for i in range(RUNNERS):
    runners.append(threading.Thread(target=race, name=f"runner-{i + 1}"))  # mark: runner
runners.append(threading.Thread(target=come_late, name="latecomer"))  # mark: latecomer
for runner in runners:
    runner.start()  # mark: start
time.sleep(READY)  # mark: ready
signal.set()  # mark: set
for runner in runners:
    runner.join()  # mark: join
print(f"{len(runners)} have run")  # mark: result
