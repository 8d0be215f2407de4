"""One who does otherwise is enough. And if all do otherwise?"""

import threading
import time

PHILOSOPHERS = 5
LEFT_HANDED = 1
PAUSE = 0.02


def dine(first, second):
    first.acquire()  # mark: take first
    time.sleep(PAUSE)  # mark: pause
    second.acquire()  # mark: take second
    print(f"{threading.current_thread().name} eats")  # mark: eat
    second.release()  # mark: put second
    first.release()  # mark: put first


forks = [threading.Lock() for _ in range(PHILOSOPHERS)]  # mark: fork
philosophers = []
for i in range(PHILOSOPHERS):
    left = forks[i]  # mark: left
    right = forks[(i + 1) % PHILOSOPHERS]  # mark: right
    left_first = i < LEFT_HANDED
    first = left if left_first else right  # mark: first
    second = right if left_first else left  # mark: second
    philosopher = threading.Thread(target=dine, args=(first, second), name=f"philosopher-{i + 1}")
    philosopher.start()  # mark: start
    philosophers.append(philosopher)
for philosopher in philosophers:
    philosopher.join()  # mark: join
print(f"{PHILOSOPHERS} have eaten")  # mark: result
