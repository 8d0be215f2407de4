package dev.interleave.explore;

import dev.interleave.engine.Enabled;
import dev.interleave.engine.Outcome;
import dev.interleave.engine.Pace;
import dev.interleave.schedule.Schedule;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/// Depth first: the way of the run before is gone again down to the deepest place where something is left to try.
///
///     place     0    1    2    3    4
///     answers   1    0    2    0    0      the way of the run that has ended
///     ends      2    1    3    2    1      one behind the last possibility that is this walk's
///     floor ────┘                └─ the deepest with something left: the next way is 1 0 2 1, and then zeros
///
/// `floor` is how much of the way was given: there nothing is this walk's but the last place.
final class EveryWalk implements Walk {

    private static final int NONE_LEFT = -1;

    private final EverySearch search;

    private int[] answers = new int[64];
    private int[] ends = new int[64];
    /// How many possibilities each place has.
    private int[] sizes = new int[64];
    /// The share of the whole tree behind one possibility of each place.
    private double[] shares = new double[64];

    private int length;
    private int floor;
    private int place;
    private boolean hasBranch;
    private boolean ended;

    private int round;
    private int preemptions;
    private boolean saidCut;
    private double rootShare = 1;
    private double share;
    /// As bits, for others to read.
    private final AtomicLong publishedShare = new AtomicLong();

    EveryWalk(EverySearch search) {
        this.search = search;
    }

    @Override
    public boolean begin() {
        if (ended && !advance()) {
            hasBranch = false;
            ended = false;
            return take(true);
        }
        ended = false;
        place = 0;
        preemptions = 0;
        return hasBranch || take(false);
    }

    private boolean take(boolean worked) {
        Branch branch = search.take(worked);
        if (branch == null) {
            return false;
        }
        place = 0;
        preemptions = 0;
        length = 0;
        for (int i = 0; i < branch.length(); i++) {
            push(branch.answers()[i], branch.answers()[i] + 1, branch.sizes()[i]);
            shares[i] = 0;
        }
        floor = Math.max(0, length - 1);
        if (length > 0) {
            ends[floor] = branch.end();
            shares[floor] = branch.share();
        }
        rootShare = branch.share();
        if (round != search.round()) {
            round = search.round();
            share = 0;
        }
        saidCut = false;
        hasBranch = true;
        return true;
    }

    @Override
    public int next(Enabled enabled) {
        int size = enabled.size();
        if (place == length) {
            int open = round == Bounds.UNBOUNDED ? size : affordable(enabled);
            push(0, open, size);
            shares[place] = (place == 0 ? rootShare : shares[place - 1]) / open;
        } else if (sizes[place] != size) {
            throw new IllegalStateException("the same schedule led to another run: choice " + (place + 1) + " has "
                    + size + " possibilities, and had " + sizes[place] + " before");
        }
        int answer = answers[place++];
        if (answer > 0 && round != Bounds.UNBOUNDED && isPreemption(enabled, answer)) {
            preemptions++;
        }
        return answer;
    }

    private static boolean isPreemption(Enabled enabled, int answer) {
        return enabled.canContinue() && enabled.thread(answer) != enabled.thread(0);
    }

    /// How many of the possibilities can be had, in order, without a preemption too many.
    private int affordable(Enabled enabled) {
        int size = enabled.size();
        if (preemptions < round) {
            return size;
        }
        int open = 1;
        while (open < size && !isPreemption(enabled, open)) {
            open++;
        }
        if (open < size && !saidCut) {
            saidCut = true;
            search.leaveOut();
        }
        return open;
    }

    private void push(int answer, int end, int size) {
        if (length == answers.length) {
            answers = Arrays.copyOf(answers, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
            sizes = Arrays.copyOf(sizes, 2 * length);
            shares = Arrays.copyOf(shares, 2 * length);
        }
        answers[length] = answer;
        ends[length] = end;
        sizes[length] = size;
        length++;
    }

    @Override
    public boolean end(Outcome outcome, int runPreemptions) {
        ended = true;
        share += length == 0 ? rootShare : shares[length - 1];
        publishedShare.setRelease(Double.doubleToRawLongBits(share));
        if (search.isAnybodyHungry()) {
            giveAway();
        }
        return round == Bounds.UNBOUNDED || preemptions == round;
    }

    @Override
    public void again() {
        ended = false;
    }

    /// To the next way. False when there is none.
    private boolean advance() {
        int deepest = deepest();
        if (deepest == NONE_LEFT) {
            return false;
        }
        answers[deepest]++;
        length = deepest + 1;
        return true;
    }

    private int deepest() {
        int at = length - 1;
        while (at >= floor && answers[at] + 1 >= ends[at]) {
            at--;
        }
        return at < floor ? NONE_LEFT : at;
    }

    /// Leaves what is left at the shallowest place to others, unless it is all that is left.
    private void giveAway() {
        int at = floor;
        while (at < length && answers[at] + 1 >= ends[at]) {
            at++;
        }
        if (at >= length || (at == deepest() && ends[at] - answers[at] < 3)) {
            return;
        }
        int from = at == deepest() ? answers[at] + 2 : answers[at] + 1;
        int[] way = Arrays.copyOf(answers, at + 1);
        way[at] = from;
        search.give(new Branch(way, ends[at], Arrays.copyOf(sizes, at + 1), shares[at]));
        ends[at] = from;
    }

    double share() {
        return Double.longBitsToDouble(publishedShare.get());
    }

    @Override
    public Schedule schedule() {
        return Schedule.of(Arrays.copyOf(answers, length)).trimmed();
    }

    @Override
    public boolean comesBefore(Schedule schedule) {
        return Best.order(answers, length, schedule) < 0;
    }

    @Override
    public Pace pace() {
        return Pace.FREE;
    }
}
