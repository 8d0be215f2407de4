"""The urgent one waits for the unimportant one, which waits for a middling one."""

import threading
import time

SLICES = 3

processor = threading.Lock()  # mark: processor
turn = threading.Condition(processor)  # mark: cpu
rank_of = {
    "unimportant": 1,  # mark: low
    "middling": 0,  # mark: middle
}
slices_done = 0
data = threading.Lock()  # mark: data


def compute(mine, other, slices):
    global slices_done
    for _ in range(slices):
        time.sleep(0.001)  # mark: fetch
        processor.acquire()  # mark: ask
        while rank_of[mine] < rank_of[other]:  # mark: look
            turn.wait()  # mark: make way
        time.sleep(0.005)  # mark: compute
        slices_done += 1  # mark: count
        processor.release()  # mark: give back
    return rank(mine, 0)


def rank(whose, value):
    processor.acquire()  # mark: tell
    rank_of[whose] = value  # mark: rank
    turn.notify_all()  # mark: call
    slices = slices_done  # mark: slices
    processor.release()  # mark: told
    return slices


def need_data():
    rank("middling", 2)  # mark: middling wants
    middling.start()  # mark: middling comes
    with data:  # mark: need data
        print("urgent has the data")


def hold_data():
    data.acquire()  # mark: take data
    urgent.start()  # mark: urgent comes
    slices = compute("unimportant", "middling", 2)
    results.append(f"middling slices in between: {slices - 2}")  # mark: result
    data.release()  # mark: give data back


results = []
middling = threading.Thread(target=compute, args=("middling", "unimportant", SLICES), name="middling")
urgent = threading.Thread(target=need_data, name="urgent")
unimportant = threading.Thread(target=hold_data, name="unimportant")
unimportant.start()
unimportant.join()  # mark: join unimportant
urgent.join()  # mark: join urgent
middling.join()  # mark: join middling
print(results[0])
