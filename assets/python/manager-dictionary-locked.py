"""The repair: reading and writing under one lock."""

import multiprocessing
import time

VOTERS = 4
PAUSE = 0.02


def count(lock, votes, drink):
    lock.acquire()  # mark: acquire
    try:
        seen = votes[drink]  # mark: read
        time.sleep(PAUSE)  # mark: pause
        votes[drink] = seen + 1  # mark: write
    finally:
        lock.release()  # mark: release


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        votes = manager.dict(tea=0, coffee=0)  # mark: votes
        lock = multiprocessing.Lock()  # mark: lock
        voters = []
        for i in range(1, VOTERS + 1):
            drink = "coffee" if i == 1 else "tea"
            voter = multiprocessing.Process(target=count, args=(lock, votes, drink), name=f"voter-{i}")
            voters.append(voter)
            voter.start()  # mark: start
        for voter in voters:
            voter.join()  # mark: join
        print(f"tea {votes['tea']}, coffee {votes['coffee']}")  # mark: result
