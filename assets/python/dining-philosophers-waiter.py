"""One chair too few, and the ring has a gap."""

import threading
import time

PHILOSOPHERS = 5
PAUSE = 0.02


def dine(left, right):
    chairs.acquire()  # mark: sit down
    left.acquire()  # mark: take left
    time.sleep(PAUSE)  # mark: pause
    right.acquire()  # mark: take right
    print(f"{threading.current_thread().name} eats")  # mark: eat
    right.release()  # mark: put right
    left.release()  # mark: put left
    chairs.release()  # mark: stand up


forks = [threading.Lock() for _ in range(PHILOSOPHERS)]  # mark: fork
chairs = threading.Semaphore(PHILOSOPHERS - 1)  # mark: chairs
philosophers = []
for i in range(PHILOSOPHERS):
    left = forks[i]  # mark: left
    right = forks[(i + 1) % PHILOSOPHERS]  # mark: right
    philosopher = threading.Thread(target=dine, args=(left, right), name=f"philosopher-{i + 1}")
    philosopher.start()  # mark: start
    philosophers.append(philosopher)
for philosopher in philosophers:
    philosopher.join()  # mark: join
print(f"{PHILOSOPHERS} have eaten")  # mark: result
