package org.bulkhooks.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bulkhooks.benchmarks.measure.MemoryCost;

/** What the library does with a record in memory, beside its targets and beside hand-written getters, in Markdown. */
final class MemoryTable {

    /** Nanoseconds: for an attribute of the record, and for what is behind another one. */
    private static final Map<String, Integer> MOST_NANOS =
            Map.of("equal", 25, "changed", 25, "greater", 25, "embedded", 40, "embedded changed", 40, "relation", 40);

    private static final int MOST_BYTES = 1;

    private final List<MemoryCost> costs;

    MemoryTable(List<MemoryCost> costs) {
        this.costs = costs;
    }

    /** Writes it; nothing if nothing was measured. */
    String text() {
        if (costs.isEmpty()) {
            return "";
        }
        StringBuilder table = new StringBuilder("""

                ### In memory

                What a condition costs for each record of a chunk of 1,000, and what it costs a hook without condition to take both records of each change; measured with JMH, bytes as `gc.alloc.rate.norm`.

                | Condition | ns | At most | bytes | At most | ns by getters |
                | --- | --- | --- | --- | --- | --- |
                """);
        for (MemoryCost cost : costs) {
            if (cost.way().equals(MemoryCost.HOOK)) {
                table.append(line(cost));
            }
        }
        return table.toString();
    }

    private String line(MemoryCost cost) {
        Integer mostNanos = MOST_NANOS.get(cost.what());
        return String.join(
                " | ",
                "| " + cost.what(),
                bold("%.1f", cost.nanos(), mostNanos == null ? Double.MAX_VALUE : mostNanos),
                mostNanos == null ? "-" : mostNanos.toString(),
                bold("%.2f", cost.bytes(), mostNanos == null ? Double.MAX_VALUE : MOST_BYTES),
                mostNanos == null ? "-" : "" + MOST_BYTES,
                byGetters(cost.what()) + " |\n");
    }

    private static String bold(String format, double measured, double atMost) {
        String text = String.format(Locale.ROOT, format, measured);
        return measured <= atMost ? text : "**" + text + "**";
    }

    private String byGetters(String what) {
        return costs.stream()
                .filter(cost -> cost.what().equals(what) && !cost.way().equals(MemoryCost.HOOK))
                .map(cost -> String.format(Locale.ROOT, "%.1f", cost.nanos()))
                .findFirst()
                .orElse("-");
    }
}
