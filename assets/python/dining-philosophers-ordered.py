"""One rule for all, the lower fork first, and no ring can close."""

import threading
import time

PHILOSOPHERS = 5
PAUSE = 0.02


def dine(lower, higher):
    lower.acquire()  # mark: take lower
    time.sleep(PAUSE)  # mark: pause
    higher.acquire()  # mark: take higher
    print(f"{threading.current_thread().name} eats")  # mark: eat
    higher.release()  # mark: put higher
    lower.release()  # mark: put lower


forks = [threading.Lock() for _ in range(PHILOSOPHERS)]  # mark: fork
philosophers = []
for i in range(PHILOSOPHERS):
    lower = forks[min(i, (i + 1) % PHILOSOPHERS)]  # mark: lower
    higher = forks[max(i, (i + 1) % PHILOSOPHERS)]  # mark: higher
    philosopher = threading.Thread(target=dine, args=(lower, higher), name=f"philosopher-{i + 1}")
    philosopher.start()  # mark: start
    philosophers.append(philosopher)
for philosopher in philosophers:
    philosopher.join()  # mark: join
print(f"{PHILOSOPHERS} have eaten")  # mark: result
