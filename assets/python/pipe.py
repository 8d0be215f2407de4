"""A pipe has two ends: each process sends on its own, and receives what the other sent."""

import multiprocessing

SECRET = 11
MOST = 15


def guess_number(end):
    least = 1
    most = MOST
    while least <= most:
        guess = (least + most) // 2
        print(f"is it {guess}?", flush=True)  # mark: ask
        end.send(guess)  # mark: send guess
        hint = end.recv()  # mark: receive hint
        least = guess + hint if hint >= 0 else least
        most = most if hint > 0 else guess - 1


if __name__ == "__main__":
    mine, its = multiprocessing.Pipe()  # mark: pipe
    guesser = multiprocessing.Process(target=guess_number, args=(its,))
    guesser.start()  # mark: start
    guess = 0
    count = 0
    while guess != SECRET:
        guess = mine.recv()  # mark: receive guess
        count += 1
        mine.send((SECRET > guess) - (SECRET < guess))  # mark: send hint
    guesser.join()  # mark: join
    print(f"found {guess} in {count}")  # mark: result
