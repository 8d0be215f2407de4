"""An exception in a child ends the child, and nobody else hears of it."""

import multiprocessing
import time

WORK = 0.01


def divide(answers, divisor):
    time.sleep(WORK)  # mark: work
    quotient = 12 // divisor
    answers.put(quotient)  # mark: answer


if __name__ == "__main__":
    answers = multiprocessing.Queue()  # mark: answers
    good = multiprocessing.Process(target=divide, args=(answers, 3), name="by-three")
    good.start()  # mark: start good
    bad = multiprocessing.Process(target=divide, args=(answers, 0), name="by-zero")
    bad.start()  # mark: start bad
    exit_codes = []
    for child in (good, bad):
        child.join()  # mark: join
        exit_codes.append(child.exitcode)  # mark: exit code
    received = []
    for exit_code in exit_codes:
        if exit_code == 0:
            received.append(answers.get())  # mark: collect
    print(f"exit codes {exit_codes}, answers {received}")  # mark: result
