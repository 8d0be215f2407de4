"""A dictionary that processes share: to read an entry and to write it are two operations."""

import multiprocessing
import time

VOTERS = 4
PAUSE = 0.02


def vote(ready, go, votes, drink):
    ready.put(multiprocessing.current_process().name)  # mark: report
    go.wait()  # mark: wait
    seen = votes[drink]  # mark: read
    time.sleep(PAUSE)  # mark: pause
    votes[drink] = seen + 1  # mark: write


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        votes = manager.dict(tea=0, coffee=0)  # mark: votes
        ready = multiprocessing.Queue()  # mark: ready
        go = multiprocessing.Event()  # mark: signal
        voters = []
        for i in range(1, VOTERS + 1):
            drink = "coffee" if i == 1 else "tea"
            voter = multiprocessing.Process(target=vote, args=(ready, go, votes, drink), name=f"voter-{i}")
            voters.append(voter)
            voter.start()  # mark: start
        for _ in voters:
            ready.get()  # mark: all ready
        go.set()  # mark: go
        for voter in voters:
            voter.join()  # mark: join
        print(f"tea {votes['tea']}, coffee {votes['coffee']}")  # mark: result
