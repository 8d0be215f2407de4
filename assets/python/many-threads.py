"""Started in a loop, kept in a list, joined in a second loop."""

import queue
import threading
import time

WORKERS = 5
WORK = 0.02

answers = queue.Queue()  # mark: answers


def work():
    name = threading.current_thread().name  # mark: name
    time.sleep(WORK)  # mark: work
    print(f"{name} has its answer")  # mark: say
    answers.put(name)  # mark: answer


workers = []
for i in range(WORKERS):
    worker = threading.Thread(target=work, name=f"worker-{i + 1}")  # mark: create
    workers.append(worker)
    worker.start()  # mark: start
for worker in workers:
    worker.join()  # mark: join
print(f"{answers.qsize()} workers have answered")  # mark: result
