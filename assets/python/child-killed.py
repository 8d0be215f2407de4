"""Who is killed cleans nothing up: its lock stays locked, its message is gone."""

import multiprocessing
import queue
import time

WORK = 0.2
PATIENCE = 0.03


def square(jobs, answers, printer, at_work):
    number = jobs.get()  # mark: get
    printer.acquire()  # mark: acquire
    at_work.set()  # mark: set
    time.sleep(WORK)  # mark: work
    answers.put(number * number)  # mark: answer
    printer.release()  # mark: release


if __name__ == "__main__":
    jobs = multiprocessing.Queue()  # mark: jobs
    answers = multiprocessing.Queue()  # mark: answers
    printer = multiprocessing.Lock()  # mark: printer
    at_work = multiprocessing.Event()  # mark: event
    jobs.put(4)  # mark: put
    child = multiprocessing.Process(target=square, args=(jobs, answers, printer, at_work))  # mark: child
    child.start()  # mark: start
    at_work.wait()  # mark: wait
    time.sleep(0.02)  # mark: watch
    child.kill()  # mark: kill
    child.join()  # mark: join
    print(f"exit code {child.exitcode}")  # mark: exit code
    state = "printer free" if printer.acquire(timeout=PATIENCE) else "printer locked"  # mark: try lock
    try:
        answer = f"answer {answers.get(timeout=PATIENCE)}"  # mark: try answer
    except queue.Empty:
        answer = "no answer"
    print(f"{state}, {answer}")  # mark: result
