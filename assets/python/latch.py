"""Wait until so many things have happened, whoever did them."""

import threading
import time

CHECKS = 3
PACE = 0.008


class Latch:
    def __init__(self, count):
        self.count = count
        self.changed = threading.Condition()

    def count_down(self):
        with self.changed:
            self.count -= 1
            if self.count == 0:
                self.changed.notify_all()

    def wait(self):
        with self.changed:
            while self.count > 0:
                self.changed.wait()


ready = Latch(CHECKS)  # mark: ready
passed = 0  # mark: passed
check_list = threading.Lock()  # mark: list


def check(duration):
    global passed
    time.sleep(duration)  # mark: look over
    with check_list:
        passed += 1  # mark: tick off
    ready.count_down()  # mark: count down
    time.sleep(duration)  # mark: go on
    print(f"{threading.current_thread().name} is put away")  # mark: put away


checks = []
for i in range(1, CHECKS + 1):
    thread = threading.Thread(target=check, args=(PACE * i,), name=f"check-{i}")  # mark: check
    checks.append(thread)
    thread.start()  # mark: start
ready.wait()  # mark: await
print("lift-off")  # mark: lift off
result = f"lift-off after {passed} checks"  # mark: result
for thread in checks:
    thread.join()  # mark: join
print(result)
