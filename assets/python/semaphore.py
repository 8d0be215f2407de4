"""A lock that lets several in: as many as there are permits."""

import threading
import time

CARS = 5
PLACES = 2
PARKING = 0.015

places = threading.Semaphore(PLACES)  # mark: places


def park():
    name = threading.current_thread().name
    places.acquire()  # mark: acquire
    print(f"{name} parks")  # mark: park
    time.sleep(PARKING)  # mark: stay
    print(f"{name} leaves")  # mark: leave
    places.release()  # mark: release


cars = []
for i in range(CARS):
    car = threading.Thread(target=park, name=f"car-{i + 1}")  # mark: car
    cars.append(car)
    car.start()  # mark: start
for car in cars:
    car.join()  # mark: join
print(f"{CARS} cars have parked")  # mark: result
