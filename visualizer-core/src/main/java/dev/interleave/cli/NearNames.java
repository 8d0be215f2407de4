package dev.interleave.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Names that somebody may have meant who wrote another.
final class NearNames {

    private static final int MOST = 3;

    private NearNames() {}

    /// `; did you mean a or b?` without the question mark, or nothing when none is near.
    static String asked(String wrong, Collection<String> names) {
        List<String> near = near(wrong, names);
        return near.isEmpty() ? "" : "; did you mean " + WrongWords.orOf(near);
    }

    /// At most three, the nearest first: those that differ by a few letters, or that begin with what was written.
    static List<String> near(String wrong, Collection<String> names) {
        String given = wrong.toLowerCase(Locale.ROOT);
        int most = Math.max(1, given.length() / 3);
        return names.stream()
                .filter(name -> distance(given, name) <= most || isPartOf(given, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean isPartOf(String given, String name) {
        return given.length() > 2 && name.contains(given);
    }

    /// How many letters must be put in, left out or changed (Levenshtein).
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
