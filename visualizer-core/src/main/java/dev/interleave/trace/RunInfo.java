package dev.interleave.trace;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is known about a run as a whole: ordered text properties, so that a later version can add one without
/// breaking an older reader. The keys below are those that the program itself reads.
public record RunInfo(Map<String, String> properties) {

    /// Id of the lesson that ran.
    public static final String LESSON = "lesson";
    /// Title of the lesson.
    public static final String TITLE = "title";
    /// `live` or `controlled`.
    public static final String ENGINE = "engine";
    /// Prefix of one key per parameter: `param.threads`.
    public static final String PARAM_PREFIX = "param.";
    /// Kind of the outcome: `finished`, `deadlock`.
    public static final String OUTCOME_KIND = "outcome.kind";
    /// The outcome in words.
    public static final String OUTCOME_TEXT = "outcome.text";
    /// What else is to be said of a controlled run: one sentence a line, as `nobody joined thread counter-1`.
    public static final String FINDINGS = "findings";
    /// `allowed`, `surprising` or `forbidden`.
    public static final String VERDICT = "verdict";
    /// What the lesson calls such an outcome: `increments are lost`.
    public static final String MEANING = "meaning";
    /// How long the run was watched, in nanoseconds since the first event, when that is longer than until the last
    /// event: a deadlock stands, and records nothing.
    public static final String WATCHED_NANOS = "watched.nanos";
    /// With which a controlled run can be had again.
    public static final String TOKEN = "token";
    /// ISO-8601 instant.
    public static final String STARTED = "started";
    public static final String MACHINE = "machine";
    /// Cost of one recorded event as measured at the start of the run, in nanoseconds with one decimal.
    public static final String RECORDER_NANOS = "recorder.nanosPerEvent";
    /// Largest possible error of the merge of the processes' clocks, in nanoseconds.
    public static final String CLOCK_ERROR_NANOS = "clock.errorNanos";
    /// Set when the recording ends before the run did: a sentence that says what is missing.
    public static final String TORN = "torn";
    /// `on` or `off`.
    public static final String INTERPRETER_LOCK = "gil";

    public static final RunInfo EMPTY = new RunInfo(Map.of());

    public RunInfo {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /// The property, or the empty string.
    public String get(String key) {
        return properties.getOrDefault(key, "");
    }

    /// This with one property set.
    public RunInfo with(String key, String value) {
        Map<String, String> copy = new LinkedHashMap<>(properties);
        copy.put(key, value);
        return new RunInfo(copy);
    }

    /// See {@link #WATCHED_NANOS}; 0 when it is not known.
    long watchedNanos() {
        try {
            return Long.parseLong(get(WATCHED_NANOS));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /// The lesson's parameters by name, in order.
    public Map<String, String> parameters() {
        Map<String, String> result = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            if (key.startsWith(PARAM_PREFIX)) {
                result.put(key.substring(PARAM_PREFIX.length()), value);
            }
        });
        return result;
    }
}
