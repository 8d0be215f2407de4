"""Processes share no memory: what one wants another to know, it must send."""

import multiprocessing
import time

ITEMS = 6
CHILDREN = 2
STOP = -1


def square(numbers, squares):
    number = numbers.get()  # mark: take
    while number != STOP:
        time.sleep(0.003)  # mark: work
        squares.put(number * number)  # mark: answer
        number = numbers.get()  # mark: take next
    print(f"{multiprocessing.current_process().name} is done")  # mark: done


if __name__ == "__main__":
    numbers = multiprocessing.Queue()  # mark: numbers
    squares = multiprocessing.Queue()  # mark: squares
    children = []
    for i in range(CHILDREN):
        child = multiprocessing.Process(target=square, args=(numbers, squares), name=f"square-{i + 1}")
        children.append(child)
        child.start()  # mark: start
    for item in range(1, ITEMS + 1):
        numbers.put(item)  # mark: put
    for _ in children:
        numbers.put(STOP)  # mark: stop
    total = 0
    for _ in range(ITEMS):
        total += squares.get()  # mark: get
    for child in children:
        child.join()  # mark: join
    print(f"sum {total}")  # mark: result
