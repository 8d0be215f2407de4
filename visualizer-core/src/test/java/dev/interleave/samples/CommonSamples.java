package dev.interleave.samples;

import static dev.interleave.lab.Lab.ms;

import dev.interleave.engine.Execution;
import dev.interleave.engine.Program;
import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Pipe;
import dev.interleave.lab.PipeEnd;
import dev.interleave.lab.Queue;
import dev.interleave.lab.Semaphore;
import dev.interleave.lab.SharedMap;
import dev.interleave.lab.WebPage;
import dev.interleave.lab.WebResponse;
import dev.interleave.lab.WebServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Programs whose processes share semaphores and events. Each is chosen by the first word of its description.
public final class CommonSamples implements Program {

    private final List<String> words;

    public CommonSamples(List<String> words) {
        this.words = words;
    }

    @Override
    public void run(Execution execution) throws Exception {
        Lab lab = new Lab(execution);
        switch (words.getFirst()) {
            case "permits" -> permits(lab);
            case "turns" -> turns(lab);
            case "gate" -> gate(lab);
            case "web" -> web(lab);
            case "pipe" -> pipe(lab);
            default -> throw new IllegalArgumentException("no sample: " + words);
        }
    }

    /// Two children share two permits, so main gets none until they let go; then all three contend.
    private static void permits(Lab lab) {
        Semaphore places = lab.processSemaphore("places", 2);
        Semaphore held = lab.processSemaphore("held", 0);
        Event letGo = lab.processEvent("let go");
        List<ChildProcess> children = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            children.add(lab.process("child-" + i, () -> {
                        places.with(() -> {
                            held.release();
                            letGo.await();
                        });
                        contend(places);
                    })
                    .start());
        }
        held.acquire();
        held.acquire();
        boolean meanwhile = places.acquire(ms(0));
        letGo.set();
        contend(places);
        children.forEach(ChildProcess::join);
        lab.result(meanwhile + " " + places.acquire(ms(0)) + " " + places.acquire(ms(0)));
    }

    private static void contend(Semaphore places) {
        for (int round = 0; round < 20; round++) {
            places.acquire();
            places.release();
        }
    }

    /// A child doubles what main sends it, and counts in a dictionary.
    private static void pipe(Lab lab) {
        Pipe<Integer> pipe = lab.pipe("pipe");
        SharedMap counts = lab.manager("counts", Map.of("b", 0L, "a", 3L));
        PipeEnd<Integer> childs = pipe.second();
        ChildProcess child = lab.process("child", () -> {
                    int number = childs.receive();
                    childs.send(2 * number);
                    counts.set("b", counts.get("a") + 4);
                })
                .start();
        pipe.first().send(1);
        int twice = pipe.first().receive();
        child.join();
        lab.result("got [1] twice is " + twice + ", " + counts.get("b") + " of " + counts.keys());
    }

    /// A child asks a server of main, and may not close it.
    private static void web(Lab lab) {
        WebServer server = lab.webServer("news", List.of(WebPage.ok("/", ms(2), "hello")));
        Queue<String> said = lab.processQueue("said");
        lab.process("web", () -> {
                    WebResponse response = server.get("/");
                    said.put(response.status() + " " + response.body());
                    try {
                        server.close();
                        said.put("closed");
                    } catch (IllegalStateException refused) {
                        said.put(String.valueOf(refused.getMessage()));
                    }
                })
                .start()
                .join();
        lab.result(said.get() + ", " + said.get());
    }

    /// Each child can go on only when the other one lets it.
    private static void turns(Lab lab) {
        Semaphore ping = lab.processSemaphore("ping", 0);
        Semaphore pong = lab.processSemaphore("pong", 0);
        Queue<String> said = lab.processQueue("said");
        ChildProcess one =
                lab.process("one", () -> speak(said, "ping", ping, pong)).start();
        ChildProcess other =
                lab.process("other", () -> speak(said, "pong", pong, ping)).start();
        ping.release();
        one.join();
        other.join();
        lab.result(said.get() + " " + said.get() + " " + said.get() + " " + said.get());
    }

    private static void speak(Queue<String> said, String word, Semaphore mine, Semaphore others) {
        for (int turn = 0; turn < 2; turn++) {
            mine.acquire();
            said.put(word);
            others.release();
        }
    }

    /// One child waits for what the other one sets.
    private static void gate(Lab lab) {
        Event open = lab.processEvent("open");
        Event late = lab.processEvent("late");
        Queue<String> said = lab.processQueue("said");
        ChildProcess guest = lab.process("guest", () -> {
                    said.put("before " + open.await(ms(0)));
                    late.set();
                    open.await();
                    said.put("after " + open.isSet());
                })
                .start();
        ChildProcess keeper = lab.process("keeper", () -> {
                    late.await();
                    open.set();
                })
                .start();
        guest.join();
        keeper.join();
        open.clear();
        lab.result(said.get() + " " + said.get() + " " + open.isSet());
    }
}
