"""The lock knows its owner and counts."""

import threading
import time

CLERKS = 2
DEPOSITS = 2

account = threading.RLock()  # mark: account
balance = 0  # mark: balance


def book():
    account.acquire()  # mark: take
    try:
        for _ in range(DEPOSITS):
            time.sleep(0.005)  # mark: next
            deposit()
    finally:
        account.release()  # mark: give back


def deposit():
    global balance
    account.acquire()  # mark: take again
    try:
        balance += 1  # mark: deposit
    finally:
        account.release()  # mark: give back once


clerks = []
for i in range(CLERKS):
    clerk = threading.Thread(target=book, name=f"clerk-{i + 1}")  # mark: clerk
    clerks.append(clerk)
    clerk.start()  # mark: start
for clerk in clerks:
    clerk.join()  # mark: join
print(f"balance {balance}")  # mark: result
