"""Who asks while another has it waits, and gets it when it is handed on."""

import threading
import time

CLERKS = 3
PAGES = 2
PRINTING = 0.01

printer = threading.Lock()  # mark: printer
printed = 0  # mark: printed


def work():
    global printed
    for page in range(1, PAGES + 1):
        time.sleep(0.005)  # mark: write
        printer.acquire()  # mark: acquire
        try:
            print(f"{threading.current_thread().name} prints page {page}")  # mark: print
            time.sleep(PRINTING)  # mark: printing
            printed += 1  # mark: count
        finally:
            printer.release()  # mark: release


clerks = []
for i in range(CLERKS):
    clerk = threading.Thread(target=work, name=f"clerk-{i + 1}")  # mark: clerk
    clerks.append(clerk)
    clerk.start()  # mark: start
for clerk in clerks:
    clerk.join()  # mark: join
print(f"{printed} pages printed")  # mark: result
