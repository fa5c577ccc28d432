package org.bulkhooks.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the lines in which two texts of {@link HookOrderFile} differ, part by part. */
final class OrderDifference {

    /** How many lines are told. */
    private static final int LIMIT = 200;

    private final List<String> lines = new ArrayList<>();

    private OrderDifference() {}

    /** Returns what differs, with the heads of the parts; empty if nothing but comments and empty lines does. */
    static Optional<String> between(String expected, String actual) {
        Map<String, List<String>> before = parts(expected);
        Map<String, List<String>> after = parts(actual);
        Set<String> heads = new LinkedHashSet<>(after.keySet());
        heads.addAll(before.keySet());
        OrderDifference difference = new OrderDifference();
        for (String head : heads) {
            difference.add(head, before.getOrDefault(head, List.of()), after.getOrDefault(head, List.of()));
        }
        return difference.lines.isEmpty() ? Optional.empty() : Optional.of(difference.text());
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        lines.stream().limit(LIMIT).forEach(line -> text.append(line).append('\n'));
        if (lines.size() > LIMIT) {
            text.append("and ").append(lines.size() - LIMIT).append(" more lines\n");
        }
        return text.toString();
    }

    /** A part begins with a line that is not indented. */
    private static Map<String, List<String>> parts(String text) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> part = new ArrayList<>();
        for (String line : text.lines().map(String::stripTrailing).toList()) {
            if (line.startsWith(" ")) {
                part.add(line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                part = parts.computeIfAbsent(line, head -> new ArrayList<>());
            }
        }
        return parts;
    }

    private void add(String head, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            lines.add(head);
            int[][] common = common(before, after);
            int old = 0;
            int now = 0;
            while (old < before.size() || now < after.size()) {
                if (old < before.size() && now < after.size() && before.get(old).equals(after.get(now))) {
                    lines.add(" " + before.get(old++));
                    now++;
                } else if (now == after.size()
                        || (old < before.size() && common[old + 1][now] >= common[old][now + 1])) {
                    lines.add("-" + before.get(old++));
                } else {
                    lines.add("+" + after.get(now++));
                }
            }
        }
    }

    /** Returns how many lines the rests have in common, by where they begin. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int old = before.size() - 1; old >= 0; old--) {
            for (int now = after.size() - 1; now >= 0; now--) {
                common[old][now] = before.get(old).equals(after.get(now))
                        ? common[old + 1][now + 1] + 1
                        : Math.max(common[old + 1][now], common[old][now + 1]);
            }
        }
        return common;
    }
}
