package dev.interleave.catalogue.processes;

import static dev.interleave.catalogue.processes.ManagerDictionary.VOTERS;

import dev.interleave.lab.ChildProcess;
import dev.interleave.lab.Lab;
import dev.interleave.lab.Lock;
import dev.interleave.lab.SharedMap;
import dev.interleave.lesson.Arguments;
import dev.interleave.lesson.Chapter;
import dev.interleave.lesson.DeclaredOutcome;
import dev.interleave.lesson.Lesson;
import dev.interleave.lesson.Moment;
import dev.interleave.lesson.Parameter;
import dev.interleave.lesson.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The repair of {@link ManagerDictionary}: reading and writing under one lock.
public final class ManagerDictionaryLocked implements Lesson {

    @Override
    public String id() {
        return "manager-dictionary-locked";
    }

    @Override
    public String title() {
        return "A shared dictionary, locked";
    }

    @Override
    public Chapter chapter() {
        return Chapter.PROCESSES;
    }

    @Override
    public String paragraph() {
        return "The same vote, with a lock that all voters share around the reading and the writing. Every vote"
                + " counts now. The lock is for the dictionary as a whole, so the one who wants coffee waits"
                + " with the others; a lock for each entry would let them pass.";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(VOTERS);
    }

    @Override
    public Pair pair() {
        return Pair.repairOf("manager-dictionary");
    }

    @Override
    public List<DeclaredOutcome> outcomes(Arguments arguments) {
        int tea = arguments.get(VOTERS) - 1;
        return List.of(DeclaredOutcome.allowed("every vote counts", "tea " + tea + ", coffee 1"));
    }

    @Override
    public List<Question> questions() {
        return List.of(
                Question.whoGoesNext(Moment.at("acquire", 2)),
                Question.whoHolds(Moment.at("read", 2), "votes lock"),
                Question.lastValue(Moment.at("write"), "votes[tea]"));
    }

    @Override
    public Optional<Map<String, String>> searched() {
        return Optional.of(Map.of("voters", "3"));
    }

    @Override
    public void run(Lab lab, Arguments arguments) {
        SharedMap votes = lab.manager("votes", Map.of("tea", 0L, "coffee", 0L)); // mark: votes
        Lock lock = lab.processLock("votes lock"); // mark: lock
        List<ChildProcess> voters = new ArrayList<>();
        for (int i = 1; i <= arguments.get(VOTERS); i++) {
            String drink = i == 1 ? "coffee" : "tea";
            voters.add(lab.process("voter-" + i, () -> count(lab, lock, votes, drink))
                    .start()); // mark: start
        }
        for (ChildProcess voter : voters) {
            voter.join(); // mark: join
        }
        lab.result("tea " + votes.get("tea") + ", coffee " + votes.get("coffee")); // mark: result
    }

    private static void count(Lab lab, Lock lock, SharedMap votes, String drink) {
        lock.acquire(); // mark: acquire
        try {
            long seen = votes.get(drink); // mark: read
            lab.sleep(Lab.ms(20)); // mark: pause
            votes.set(drink, seen + 1); // mark: write
        } finally {
            lock.release(); // mark: release
        }
    }
}
