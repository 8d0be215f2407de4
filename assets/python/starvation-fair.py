"""The slip at the bottom of the pile has its turn first."""

import threading
import time

VISITS = 4

counter = threading.Lock()  # mark: counter
next_one = threading.Condition(counter)  # mark: next
clerk = threading.Lock()
pile = []
passed = 0


def visit(visits):
    global passed
    me = threading.current_thread().name
    for _ in range(visits):
        counter.acquire()  # mark: come
        pile.append(me)  # mark: slip
        while pile[0] != me or not clerk.acquire(blocking=False):  # mark: my turn
            next_one.wait()  # mark: wait
        passed += pile.index(me)  # mark: passed over
        pile.remove(me)  # mark: take slip
        counter.release()  # mark: go in
        time.sleep(0.008)  # mark: be served
        counter.acquire()  # mark: done
        clerk.release()  # mark: leave clerk
        next_one.notify_all()  # mark: call
        counter.release()  # mark: leave
        time.sleep(0.002)  # mark: come again


threads = [
    threading.Thread(target=visit, args=(VISITS,), name="regular-1"),  # mark: regular
    threading.Thread(target=visit, args=(1,), name="early"),  # mark: early
    threading.Thread(target=visit, args=(VISITS,), name="regular-2"),
]
for thread in threads:
    thread.start()  # mark: start
    time.sleep(0.002)  # mark: next comes later
for thread in threads:
    thread.join()  # mark: join
print(f"slips passed over: {passed}")  # mark: result
