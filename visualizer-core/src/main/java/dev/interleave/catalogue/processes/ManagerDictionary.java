package dev.interleave.catalogue.processes;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Event;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Queue;
import dev.interleave.lab.SharedMap;
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
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A dictionary that processes share: to read an entry and to write it are two operations.
public final class ManagerDictionary implements Lesson {

    static final Parameter<Integer> VOTERS = new IntegerParameter("voters", "processes that vote", 4, 3, 20);

    @Override
    public String id() {
        return "manager-dictionary";
    }

    @Override
    public String title() {
        return "A shared dictionary";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "The voters are processes, the votes lie in a dictionary that a manager shares with them. To count"
                + " a vote each reads the entry and writes back one more. That is two operations, and between"
                + " them others vote: their votes for the same drink are overwritten. Only one voter wants"
                + " coffee, and that entry is always right.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(VOTERS);
    }

    @Override
    public Pair pair() {
        return Pair.repairedBy("manager-dictionary-locked");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int tea = arguments.get(VOTERS) - 1;
        return List.of(
                DeclaredOutcome.allowed("every vote counts", "tea " + tea + ", coffee 1"),
                DeclaredOutcome.surprising(
                        "votes are lost",
                        votes -> IntStream.range(1, tea)
                                .anyMatch(counted -> votes.equals("tea " + counted + ", coffee 1"))));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("read")),
                Question.lastValue(Moment.at("go"), "votes[tea]"),
                Question.lastValue(Moment.at("write"), "votes[coffee]"),
                Question.result(Moment.at("write", 2)));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("voters", "3"));
    }

    @Override
    public String note() {
        return "In Python the dictionary lives in the manager, a process of its own, and every read and write is"
                + " a message to it. Here the entries lie in shared memory.";
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        SharedMap votes = lab.manager("votes", Map.of("tea", 0L, "coffee", 0L)); // mark: votes
        Queue<String> ready = lab.processQueue("ready"); // mark: ready
        Event go = lab.processEvent("go"); // mark: signal
        List<ChildProcess> voters = new ArrayList<>();
        for (int i = 1; i <= arguments.get(VOTERS); i++) {
            String drink = i == 1 ? "coffee" : "tea";
            voters.add(lab.process("voter-" + i, () -> vote(lab, ready, go, votes, drink))
                    .start()); // mark: start
        }
        for (int i = 0; i < voters.size(); i++) {
            ready.get(); // mark: all ready
        }
        go.set(); // mark: go
        for (ChildProcess voter : voters) {
            voter.join(); // mark: join
        }
        lab.result("tea " + votes.get("tea") + ", coffee " + votes.get("coffee")); // mark: result
    }

    private static void vote(Lab lab, Queue<String> ready, Event go, SharedMap votes, String drink) {
        ready.put(lab.currentName()); // mark: report
        go.await(); // mark: wait
        long seen = votes.get(drink); // mark: read
        lab.sleep(Lab.ms(20)); // mark: pause
        votes.set(drink, seen + 1); // mark: write
    }
}
