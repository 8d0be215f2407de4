"""A few tasks that share the work of a queue, and are told when there is no more."""

import asyncio

JOBS = 10
WORKERS = 3
CAPACITY = 4
SENTINEL = -1


async def work(jobs, done):
    while True:
        job = await jobs.get()  # mark: get
        if job == SENTINEL:
            return
        await asyncio.sleep(0.005 + 0.005 * (job % 3))  # mark: work
        done.append(job)
        jobs.task_done()  # mark: done


async def do_all():
    jobs = asyncio.Queue(maxsize=CAPACITY)  # mark: jobs
    done = []
    workers = []
    for i in range(WORKERS):
        workers.append(asyncio.create_task(work(jobs, done), name=f"worker-{i + 1}"))  # mark: worker
    for job in range(1, JOBS + 1):
        await jobs.put(job)  # mark: put
    await jobs.join()  # mark: join
    for _ in workers:
        await jobs.put(SENTINEL)  # mark: sentinel
    await asyncio.gather(*workers)  # mark: gather
    return done


done = asyncio.run(do_all())  # mark: run
print(f"{len(done)} jobs done, sum {sum(done)}")  # mark: result
