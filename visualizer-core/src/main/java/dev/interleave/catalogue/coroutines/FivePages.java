package dev.interleave.catalogue.coroutines;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.EventLoop;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Task;
import dev.interleave.lab.WebPage;
import dev.interleave.lab.WebServer;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.IntegerParameter;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.MillisParameter;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Five fetches of a real web server, all on one thread.
public final class FivePages implements Lesson {

    static final Parameter<Integer> PAGES = new IntegerParameter("pages", "pages that are fetched", 5, 1, 20);
    static final Parameter<Duration> STEP =
            new MillisParameter("step", "time that the server takes for the last page", ms(20), ms(100));

    @Override
    public String id() {
        return "five-pages";
    }

    @Override
    public String title() {
        return "Five pages at once";
    }

    @Override
    public Chapter chapter() {
        return Chapter.COROUTINES;
    }

    @Override
    public String paragraph() {
        return "A web server of this very program takes its time for each page, longest for the first. Five tasks ask"
            + " for one page each and await the answer; the thread is free, so all five requests are on their way"
            + " together and the whole takes as long as the slowest. The last page is there first; the results stand"
            + " in order.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PAGES, STEP);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        List<Integer> lengths = IntStream.rangeClosed(1, arguments.get(PAGES))
                .map(number -> bodyOf(number).length())
                .boxed()
                .toList();
        return List.of(DeclaredOutcome.allowed("every page is there, in order", "lengths " + lengths));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.howLong(Moment.start()),
                Question.printedNext(Moment.at("fetch", 5)),
                Question.whoGoesNext(Moment.at("gather")));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        try (WebServer server = lab.webServer("server", pages(arguments))) { // mark: server
            List<Integer> lengths = lab.runLoop("loop", loop -> fetchAll(lab, loop, server, arguments)); // mark: run
            lab.result("lengths " + lengths); // mark: result
        }
    }

    private static List<WebPage> pages(Arguments arguments) {
        int count = arguments.get(PAGES);
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> WebPage.ok("/page-" + i, arguments.get(STEP).multipliedBy(count + 1 - i), bodyOf(i)))
                .toList();
    }

    private static String bodyOf(int number) {
        return "<p>" + "word ".repeat(number) + "</p>";
    }

    private static List<Integer> fetchAll(Lab lab, EventLoop loop, WebServer server, Arguments arguments) {
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int i = 1; i <= arguments.get(PAGES); i++) {
            String name = "page-" + i;
            tasks.add(loop.task(name, () -> fetch(lab, server, name))); // mark: create
        }
        return loop.gather(tasks); // mark: gather
    }

    private static int fetch(Lab lab, WebServer server, String name) {
        String body = server.await("/" + name).body(); // mark: fetch
        lab.print(name + " is there"); // mark: there
        return body.length();
    }
}
