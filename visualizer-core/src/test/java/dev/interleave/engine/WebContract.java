package dev.interleave.engine;

import static dev.interleave.lab.Lab.ms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.interleave.lab.Task;
import dev.interleave.lab.WebFailure;
import dev.interleave.lab.WebPage;
import dev.interleave.lab.WebResponse;
import dev.interleave.lab.WebServer;
import dev.interleave.trace.EventFlags;
import dev.interleave.trace.EventKind;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a web server answers, and what a fetch does to whoever waits for it.
public abstract class WebContract {

    private static final String MALFORMED = "<html><b>half a <p>page \u00e9";

    private final TaskTrial trial;

    /// @param trial runs one coroutine on the engine under test
    protected WebContract(TaskTrial trial) {
        this.trial = trial;
    }

    private static WebServer server(TaskTrial.Words words) {
        return words.lab()
                .webServer(
                        "news",
                        List.of(
                                WebPage.ok("/quick", ms(1), "quick body"),
                                WebPage.ok("/slow", ms(60), "slow body"),
                                WebPage.ok("/malformed", ms(0), MALFORMED),
                                new WebPage("/error", 500, ms(1), "oh"),
                                WebPage.breaking("/broken", ms(1)),
                                WebPage.ok("/hangs", ms(60_000), "")));
    }

    private static String failure(Body<WebResponse> fetch) throws Exception {
        try {
            return "answer " + fetch.run();
        } catch (WebFailure failed) {
            return failed.getMessage() + " " + failed.isTimedOut();
        }
    }

    private List<String> ends() {
        Trace trace = trial.trace();
        return IntStream.range(0, trace.size())
                .filter(i -> trace.kind(i) == EventKind.FETCH_END)
                .mapToObj(i -> trace.text((int) trace.value(i)) + " " + trace.flags(i))
                .toList();
    }

    @Test
    void pagesAreAnsweredAsTheyAre() throws Exception {
        trial.run(words -> {
            WebServer server = server(words);
            trial.say(String.valueOf(server.await("/quick")));
            trial.say(String.valueOf(server.await("/error")));
            trial.say(String.valueOf(server.await("/nowhere").status()));
            trial.say(String.valueOf(server.await("/malformed").body().equals(MALFORMED)));
            trial.say(String.valueOf(server.get("/quick", ms(20_000))));
        });
        String quick = "WebResponse[status=200, body=quick body]";
        assertEquals(List.of(quick, "WebResponse[status=500, body=oh]", "404", "true", quick), trial.said);
        assertEquals(List.of("200 0", "500 0", "404 0", "200 0", "200 0"), ends());
        assertTrue(trial.eventsOf("loop-main").contains("fetch news"), trial.eventsOf("loop-main")::toString);
    }

    @Test
    void whatGivesNoAnswerIsSaidInASentence() throws Exception {
        trial.run(words -> {
            WebServer server = server(words);
            trial.say(failure(() -> server.await("/broken")));
            trial.say(failure(() -> server.get("/broken")));
            trial.say(failure(() -> server.await("/hangs", ms(3))));
            trial.say(failure(() -> server.get("/hangs", ms(3))));
            server.close();
            trial.say(failure(() -> server.await("/quick")));
            trial.say(failure(() -> server.get("/quick")));
        });
        assertEquals(
                List.of(
                        "GET /broken: connection broken false",
                        "GET /broken: connection broken false",
                        "GET /hangs: timed out after 3 ms true",
                        "GET /hangs: timed out after 3 ms true",
                        "GET /quick: connection refused false",
                        "GET /quick: connection refused false"),
                trial.said);
        int late = EventFlags.FAILED | EventFlags.TIMED_OUT;
        assertEquals("timed out after 3 ms " + late, ends().get(2));
        assertEquals("connection refused " + EventFlags.FAILED, ends().getLast());
    }

    @Test
    void anAwaitLetsTheOthersRunAndAGetKeepsTheLoop() throws Exception {
        trial.run(words -> {
            WebServer server = server(words);
            Task<Object> awaiting = words.loop().task("awaiting", () -> {
                server.await("/slow");
                trial.say("awaited");
                return 0;
            });
            words.loop().sleep(ms(0));
            trial.say("meanwhile");
            awaiting.await();
            Task<Object> other = words.loop().task("other", () -> {
                trial.say("other");
                return 0;
            });
            server.get("/slow");
            trial.say("got");
            other.await();
        });
        assertEquals(List.of("meanwhile", "awaited", "got", "other"), trial.said);
        assertEquals(
                List.of("fetch news", "task.unmount loop", "task.mount loop", "fetch.end news"),
                trial.eventsOf("awaiting").subList(2, 6));
    }

    @Test
    void aCancelLandsAtTheFetch() throws Exception {
        trial.run(words -> {
            WebServer server = server(words);
            Task<Object> asking = words.loop().task("asking", () -> server.await("/hangs"));
            words.loop().sleep(ms(0));
            asking.cancel();
            try {
                asking.await();
            } catch (TaskCancelled cancelled) {
                trial.say("cancelled");
            }
            words.loop().task("left behind", () -> server.await("/hangs"));
            words.loop().sleep(ms(0));
        });
        assertEquals(List.of("cancelled"), trial.said);
        assertEquals(List.of("cancelled 16", "cancelled 16"), ends());
    }

    @Test
    void aTimeoutAroundItEndsAFetchToo() throws Exception {
        trial.run(words -> {
            WebServer server = server(words);
            try {
                words.loop().timeout(ms(5), () -> server.await("/hangs"));
            } catch (OperationTimedOut late) {
                trial.say("late");
            }
        });
        assertEquals(List.of("late"), trial.said);
    }

    @Test
    void manyFetchesOfOneLoopGoOnTogether() throws Exception {
        trial.run(words -> {
            WebServer server = server(words);
            List<Task<WebResponse>> tasks = IntStream.range(0, 20)
                    .mapToObj(i -> words.loop().task("fetch-" + i, () -> server.await("/slow")))
                    .toList();
            long before = words.lab().now().toMillis();
            words.loop().gather(tasks);
            long taken = words.lab().now().toMillis() - before;
            trial.say(String.valueOf(taken < 20 * 60));
        });
        assertEquals(List.of("true"), trial.said);
    }
}
