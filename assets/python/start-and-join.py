"""Two things at the same time, and one who waits for both."""

import threading
import time

BOILING = 0.03
TOASTING = 0.02

water = "cold water"  # mark: water
toast = "white toast"  # mark: toast


def boil():
    global water
    print("kettle: switched on")  # mark: kettle on
    time.sleep(BOILING)  # mark: boil
    water = "hot water"  # mark: boiled
    print("kettle: boils")  # mark: kettle off


def brown():
    global toast
    print("toaster: switched on")  # mark: toaster on
    time.sleep(TOASTING)  # mark: brown
    toast = "brown toast"  # mark: browned
    print("toaster: pops up")  # mark: toaster off


kettle = threading.Thread(target=boil, name="kettle")
toaster = threading.Thread(target=brown, name="toaster")
kettle.start()  # mark: start kettle
toaster.start()  # mark: start toaster
print("main: sets the table")  # mark: table
kettle.join()  # mark: join kettle
toaster.join()  # mark: join toaster
breakfast = f"{water}, {toast}"  # mark: serve
print(f"breakfast: {breakfast}")  # mark: result
