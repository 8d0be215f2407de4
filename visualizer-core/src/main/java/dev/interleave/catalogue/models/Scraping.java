package dev.interleave.catalogue.models;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.lab.Lab;
import dev.interleave.lab.Pool;
import dev.interleave.lab.WebFailure;
import dev.interleave.lab.WebPage;
import dev.interleave.lab.WebResponse;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pages fail, hang and are malformed; whoever fetches many must expect that of each.
public final class Scraping implements Lesson {

    static final Parameter<Integer> WORKERS = new IntegerParameter("workers", "worker processes", 4, 1, 8);
    static final Parameter<Duration> TIMEOUT = new MillisParameter("timeout", "limit for a page", ms(500), ms(900));

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    @Override
    public String id() {
        return "scraping";
    }

    @Override
    public String title() {
        return "Scraping eight pages";
    }

    @Override
    public Chapter chapter() {
        return Chapter.MODELS;
    }

    @Override
    public String paragraph() {
        return "Four processes fetch eight pages from a server on this machine and count their links. One page is"
                + " missing, one breaks the connection, one hangs until the timeout, two are no proper HTML. Each"
                + " failure is caught where it happens: a bad page costs one page, not the run.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WORKERS, TIMEOUT);
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        return List.of(DeclaredOutcome.allowed("five pages at most", text -> text.matches("[0-5] of 8 pages read")));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.printedNext(Moment.at("map")),
                Question.howLong(Moment.at("pool")),
                Question.result(Moment.at("get")));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("workers", "1"));
    }

    private static List<WebPage> pages() {
        String links = "<a href='/a'>a</a> <a href='/b'>b</a>";
        return List.of(
                WebPage.ok("/home", ms(10), "<title>Home</title>" + links),
                WebPage.ok("/news", ms(30), "<title>News</title>" + links + links),
                WebPage.ok("/hangs", ms(1_200), "<title>Too late</title>"),
                new WebPage("/missing", 404, ms(5), "<title>Not found</title>"),
                WebPage.ok("/unclosed", ms(10), "<title>Unclosed" + links),
                WebPage.breaking("/breaks", ms(10)),
                WebPage.ok("/empty", ms(5), ""),
                WebPage.ok("/docs", ms(20), "<title>Docs</title>" + links));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        Duration timeout = arguments.get(TIMEOUT);
        List<String> paths = pages().stream().map(WebPage::path).toList();
        try (WebServer server = lab.webServer("server", pages()); // mark: server
                Pool pool = lab.processPool("pool", arguments.get(WORKERS))) { // mark: pool
            List<String> results = pool.map(path -> scrape(server, path, timeout), paths); // mark: map
            results.forEach(result -> lab.print(result)); // mark: print
            long read =
                    results.stream().filter(text -> !text.startsWith("failed")).count();
            lab.result(read + " of " + results.size() + " pages read"); // mark: result
        }
    }

    private static String scrape(WebServer server, String path, Duration timeout) {
        try {
            WebResponse page = server.get(path, timeout); // mark: get
            if (page.status() != 200) {
                return "failed: " + path + " has status " + page.status();
            }
            Matcher title = TITLE.matcher(page.body());
            int links = page.body().split("<a href=", -1).length - 1;
            return (title.find() ? title.group(1) : path + ", without title") + ": " + links + " links";
        } catch (WebFailure failure) {
            return "failed: " + path + (failure.isTimedOut() ? " timed out" : " broke the connection");
        }
    }
}
