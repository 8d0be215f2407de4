"""A child process is started like a thread, and takes far longer until its first step."""

import multiprocessing
import threading

EACH = 2
TURNS = 100_000


def work(name):
    print(f"{name} begins", flush=True)  # mark: begins
    sum(range(TURNS))  # mark: work


if __name__ == "__main__":
    children = []
    for i in range(1, EACH + 1):
        child = multiprocessing.Process(target=work, args=(f"child-{i}",))
        children.append(child)
        child.start()  # mark: start process
    threads = []
    for i in range(1, EACH + 1):
        thread = threading.Thread(target=work, args=(f"thread-{i}",))
        threads.append(thread)
        thread.start()  # mark: start thread
    for thread in threads:
        thread.join()  # mark: join thread
    exit_codes = []
    for child in children:
        child.join()  # mark: join process
        print(f"process {child.pid} has ended")  # mark: id
        exit_codes.append(child.exitcode)
    print(f"{EACH} threads and {EACH} processes joined, exit codes {exit_codes}")  # mark: result
