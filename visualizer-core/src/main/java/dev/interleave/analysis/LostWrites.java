package dev.interleave.analysis;

import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes to shared values that somebody replaced without having seen them:
///
///     a   read 0 ........................ write 1     loses b's write
///     b           read 0 .... write 1
///
/// A write that follows a read of the same actor was made from what that read saw. Whatever the value was made from
/// besides is lost by it; and what was lost comes back with a write of somebody who had read it in time. A write
/// without a read since the actor's last write meant to replace what is there, and loses nothing. So a counter that
/// is only ever incremented is at the number of its writes without those that are lost. Unlike {@link Races}, this
/// is about what happened and not about what could have.
///
/// Looks at each event once, however the trace grows; for one thread at a time.
public final class LostWrites {

    private Trace trace;
    private int position;
    private int count;
    /// By resource: the variable in the process that owns it.
    private @Nullable Variable[] variables = {};
    /// What is not shared among processes is another variable in each other process.
    private final Map<Long, Variable> copies = new HashMap<>();

    private LostWrites(Trace trace) {
        this.trace = trace;
    }

    /// All of a trace.
    public static LostWrites of(Trace trace) {
        LostWrites lost = new LostWrites(trace);
        lost.advanceTo(trace.size());
        return lost;
    }

    /// Of a trace that has not been looked at yet: see {@link #advanceTo}.
    public static LostWrites before(Trace trace) {
        return new LostWrites(trace);
    }

    /// Takes in a longer trace that begins with this one, and looks at none of its events yet.
    public void extend(Trace longer) {
        trace = longer;
    }

    /// Looks at the events before this one, as far as it has not yet.
    public void advanceTo(int end) {
        for (; position < end; position++) {
            if (ValueAccess.isAt(trace, position)) {
                access(position);
            }
        }
    }

    private void access(int event) {
        int actor = trace.actor(event);
        Variable variable = variable(actor, trace.target(event));
        if (ValueAccess.isWrite(trace, event)) {
            count += variable.write(event, actor);
        } else {
            variable.read(actor);
        }
    }

    private Variable variable(int actor, int value) {
        if (ValueAccess.isElsewhere(trace, actor, value)) {
            int process = trace.actors().get(actor).process();
            return copies.computeIfAbsent(((long) process << 32) | value, _ -> new Variable());
        }
        if (value >= variables.length) {
            variables = Arrays.copyOf(variables, trace.resources().size());
        }
        Variable own = variables[value];
        if (own == null) {
            own = new Variable();
            variables[value] = own;
        }
        return own;
    }

    private @Nullable Variable variableOf(int event) {
        return ValueAccess.isWrite(trace, event) && ValueAccess.isAt(trace, event)
                ? variable(trace.actor(event), trace.target(event))
                : null;
    }

    /// How many writes are lost behind the last event looked at.
    public int count() {
        return count;
    }

    /// How many writes to the value are lost behind the events before the position.
    public int count(int value, int before) {
        Variable own = value >= 0 && value < variables.length ? variables[value] : null;
        int sum = own == null ? 0 : own.lostBefore(before);
        for (Map.Entry<Long, Variable> copy : copies.entrySet()) {
            sum += copy.getKey().intValue() == value ? copy.getValue().lostBefore(before) : 0;
        }
        return sum;
    }

    /// The event that this write is lost to, behind the last event looked at; -1 when it is not lost, or no write.
    public int lostTo(int write) {
        Variable variable = variableOf(write);
        return variable == null ? -1 : variable.lostTo(write);
    }

    /// The events whose writes this one lost, in their order.
    public int[] lostBy(int write) {
        Variable variable = variableOf(write);
        return variable == null ? new int[0] : variable.lostBy(write);
    }
}
