"""One look without the lock, for speed. What does it see?"""

import queue
import threading
import time

USERS = 4

lock = threading.Lock()
published = False  # mark: config
host = ""  # mark: host
port = 0  # mark: port
half_made = queue.Queue()  # mark: half-made


def use():
    global published, host, port
    if not published:  # mark: look
        lock.acquire()  # mark: lock
        if not published:  # mark: look again
            published = True  # mark: publish
            host = "db"  # mark: host is set
            time.sleep(0.04)  # mark: make
            port = 8080  # mark: port is set
        lock.release()  # mark: unlock
    address = f"{host}:{port}"  # mark: use
    print(f"{threading.current_thread().name} connects to {address}")  # mark: connect
    if address != "db:8080":
        half_made.put(address)  # mark: wrong address


users = []
for i in range(USERS):
    user = threading.Thread(target=use, name=f"user-{i + 1}")
    users.append(user)
    user.start()  # mark: start
    time.sleep(0.01)  # mark: next comes later
for user in users:
    user.join()  # mark: join
print(f"saw a half-made config: {half_made.qsize()}")  # mark: result
