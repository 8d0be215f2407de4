package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Task;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.ArrayList;
import java.util.List;

/// A few tasks that share the work of a queue, and are told when there is no more.
public final class AsyncWorkerPool implements Lesson {

    static final Parameter<Integer> JOBS = new IntegerParameter("jobs", "jobs to be done", 10, 1, 200);
    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "tasks that work", 3, 1, 20);
    static final Parameter<Integer> CAPACITY = new IntegerParameter("capacity", "places in the queue", 4, 1, 100);

    private static final int SENTINEL = -1;

    @Override
    public String id() {
        return "async-worker-pool";
    }

    @Override
    public String title() {
        return "Worker pool on an async queue";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "Main puts jobs into a queue with few places and gives way when it is full. Three workers take them; one"
                + " with a short job is soon back for the next, so the work spreads by itself. When every job taken is"
                + " said to be done, join lets main go on, and one sentinel for each worker sends them home.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(JOBS, WORKERS, CAPACITY);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int jobs = arguments.get(JOBS);
        return List.of(DeclaredOutcome.allowed("every job is done once", resultOf(jobs, jobs * (jobs + 1) / 2)));
    }

    private static String resultOf(int jobs, int sum) {
        return jobs + " jobs done, sum " + sum;
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howManyIn(Moment.at("work"), "jobs"),
                Question.whoGoesNext(Moment.at("done", 3)),
                Question.howManyIn(Moment.at("join"), "jobs"),
                Question.whoGoesNext(Moment.at("sentinel")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        List<Integer> done = lab.runLoop("loop", loop -> doAll(loop, arguments)); // mark: run
        int sum = done.stream().mapToInt(Integer::intValue).sum();
        lab.result(resultOf(done.size(), sum)); // mark: result
    }

    private static List<Integer> doAll(EventLoop loop, Arguments arguments) {
        Queue<Integer> jobs = loop.queue("jobs", arguments.get(CAPACITY)); // mark: jobs
        List<Integer> done = new ArrayList<>();
        List<Task<Integer>> workers = new ArrayList<>();
        for (int i = 1; i <= arguments.get(WORKERS); i++) {
            workers.add(loop.task("worker-" + i, () -> work(loop, jobs, done))); // mark: worker
        }
        for (int job = 1; job <= arguments.get(JOBS); job++) {
            jobs.put(job); // mark: put
        }
        jobs.join(); // mark: join
        for (int i = 1; i <= workers.size(); i++) {
            jobs.put(SENTINEL); // mark: sentinel
        }
        loop.gather(workers); // mark: gather
        return done;
    }

    private static int work(EventLoop loop, Queue<Integer> jobs, List<Integer> done) {
        while (true) {
            int job = jobs.get(); // mark: get
            if (job == SENTINEL) {
                return done.size();
            }
            loop.sleep(ms(5 + 5 * (job % 3))); // mark: work
            done.add(job);
            jobs.taskDone(); // mark: done
        }
    }
}
