"""A class of its own, with what it knows and how far it has come."""

import threading
import time

FROM = 3
BEAT = 0.008


class Rocket(threading.Thread):
    def __init__(self, name, start_from):
        super().__init__(name=name)
        self.start_from = start_from
        self.counted = 0

    def run(self):
        while self.counted < self.start_from:
            print(f"{self.name}: {self.start_from - self.counted}")  # mark: count
            time.sleep(BEAT)  # mark: beat
            self.counted += 1
        print(f"{self.name}: lift-off")  # mark: lift-off


ariane = Rocket("ariane", FROM)  # mark: ariane
vega = Rocket("vega", FROM + 1)  # mark: vega
ariane.start()  # mark: start ariane
vega.start()  # mark: start vega
ariane.join()  # mark: join
vega.join()  # mark: join vega
print(f"ariane counted {ariane.counted}, vega counted {vega.counted}")  # mark: result
