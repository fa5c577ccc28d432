package org.bulkhooks.console.operation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.StepReading;
import org.jspecify.annotations.Nullable;

/**
 * The steps of an operation as rows, with a picture of their times. Chunks that call the same hooks as the first one
 * are one row, and so are small steps where there are many; a URL opens them.
 *
 * @param rows the rows
 * @param ticks what the axis says at 0, 25, 50, 75 and 100 %
 */
public record Waterfall(List<WaterfallRow> rows, List<String> ticks) {

    static final int MOST_ROWS = 80;

    private static final int DEEPEST = 5;
    private static final int[] KEPT_CHILDREN = {12, 8, 5, 3, 2};

    /** Makes the waterfall with copies of the lists. */
    public Waterfall {
        rows = List.copyOf(rows);
        ticks = List.copyOf(ticks);
    }

    /**
     * Draws steps.
     *
     * @param steps the steps in the order of their begin
     * @param totalNanos how long the operation took
     * @param opened the places of the first steps of rows that are unfolded
     * @param open makes the query of the page that unfolds one more
     * @param refused whether a rule of the business ended the operation, so that what was thrown is no failure
     */
    static Waterfall of(
            List<StepReading> steps,
            long totalNanos,
            List<HookReading> hooks,
            Function<HookReading, String> url,
            Set<Integer> opened,
            Function<Integer, String> open,
            boolean refused) {
        long end = steps.stream()
                .mapToLong(step -> step.startNanos() + step.nanos())
                .max()
                .orElse(0);
        Drawing drawing = new Drawing(steps, Math.max(1, Math.max(end, totalNanos)), hooks, url, opened, open, refused);
        return new Waterfall(drawing.rows(), drawing.ticks());
    }

    /** Draws once. */
    private static final class Drawing {

        private final List<StepReading> steps;
        private final long total;
        private final List<HookReading> hooks;
        private final Function<HookReading, String> url;
        private final Set<Integer> opened;
        private final Function<Integer, String> open;
        private final boolean refused;
        private final Map<Integer, List<StepReading>> children = new HashMap<>();

        Drawing(
                List<StepReading> steps,
                long total,
                List<HookReading> hooks,
                Function<HookReading, String> url,
                Set<Integer> opened,
                Function<Integer, String> open,
                boolean refused) {
            this.steps = steps;
            this.total = total;
            this.hooks = hooks;
            this.url = url;
            this.opened = opened;
            this.open = open;
            this.refused = refused;
            for (StepReading step : steps) {
                children.computeIfAbsent(step.parent(), parent -> new ArrayList<>())
                        .add(step);
            }
        }

        List<String> ticks() {
            List<String> ticks = new ArrayList<>(List.of("0"));
            for (int quarter = 1; quarter <= 4; quarter++) {
                ticks.add(Show.duration(total / 4 * quarter));
            }
            return ticks;
        }

        /** Keeps fewer of many children from one attempt to the next, until the rows are few enough. */
        List<WaterfallRow> rows() {
            List<WaterfallRow> rows = new ArrayList<>();
            for (int kept : KEPT_CHILDREN) {
                rows = new ArrayList<>();
                add(childrenOf(-1), 0, kept, rows);
                if (rows.size() <= MOST_ROWS) {
                    return rows;
                }
            }
            List<WaterfallRow> first = new ArrayList<>(rows.subList(0, MOST_ROWS));
            rows.subList(MOST_ROWS, rows.size()).stream()
                    .filter(row -> row.style().contains("failed"))
                    .forEach(first::add);
            return first;
        }

        private List<StepReading> childrenOf(int parent) {
            return children.getOrDefault(parent, List.of());
        }

        private void add(List<StepReading> siblings, int level, int kept, List<WaterfallRow> rows) {
            Set<StepReading> shown = shown(siblings, kept);
            int index = 0;
            while (index < siblings.size()) {
                StepReading step = siblings.get(index);
                int alike = alikeChunks(siblings, index);
                int hidden = hidden(siblings, index, shown);
                if (alike > 0 && !opened.contains(step.index())) {
                    rows.add(chunks(siblings.subList(index, index + alike), firstLike(siblings, index), level));
                    index += alike;
                } else if (hidden > 1 && !opened.contains(step.index())) {
                    rows.add(others(siblings.subList(index, index + hidden), level));
                    index += hidden;
                } else {
                    int end = index + Math.max(1, Math.max(alike, hidden));
                    for (StepReading one : siblings.subList(index, end)) {
                        rows.add(row(one, level));
                        add(childrenOf(one.index()), level + 1, kept, rows);
                    }
                    index = end;
                }
            }
        }

        /** Returns what is shown by itself: chunks, what failed, and the longest of the rest. */
        private Set<StepReading> shown(List<StepReading> siblings, int kept) {
            if (siblings.size() <= kept + 1) {
                return new HashSet<>(siblings);
            }
            Set<StepReading> shown = siblings.stream()
                    .filter(step -> step.kind().equals("CHUNK") || hasFailed(step))
                    .collect(Collectors.toSet());
            siblings.stream()
                    .sorted(Comparator.comparingLong(StepReading::nanos).reversed())
                    .limit(kept)
                    .forEach(shown::add);
            return shown;
        }

        private static int hidden(List<StepReading> siblings, int begin, Set<StepReading> shown) {
            int end = begin;
            while (end < siblings.size() && !shown.contains(siblings.get(end))) {
                end++;
            }
            return end - begin;
        }

        /** Returns how many chunks from here on call the same hooks as an earlier one and did not fail. */
        private int alikeChunks(List<StepReading> siblings, int begin) {
            String moment = siblings.get(begin).label();
            int end = begin;
            while (end < siblings.size()
                    && siblings.get(end).label().equals(moment)
                    && firstLike(siblings, end) != null) {
                end++;
            }
            return end - begin;
        }

        private @Nullable StepReading firstLike(List<StepReading> siblings, int index) {
            StepReading step = siblings.get(index);
            if (!step.kind().equals("CHUNK") || hasFailed(step)) {
                return null;
            }
            String signature = signature(step);
            return siblings.subList(0, index).stream()
                    .filter(earlier -> earlier.kind().equals("CHUNK")
                            && earlier.label().equals(step.label())
                            && signature(earlier).equals(signature))
                    .findFirst()
                    .orElse(null);
        }

        /** Returns what is called in a chunk: hooks and nested operations. */
        private String signature(StepReading step) {
            return childrenOf(step.index()).stream()
                    .filter(child -> !child.kind().equals("SQL"))
                    .map(child -> child.kind() + child.hook() + child.model() + (hasFailed(child) ? "!" : "") + "("
                            + signature(child) + ")")
                    .collect(Collectors.joining(","));
        }

        private boolean hasFailed(StepReading step) {
            return step.failed() || childrenOf(step.index()).stream().anyMatch(this::hasFailed);
        }

        /** Tells whether the failure comes from the step itself, and not from a part of it. */
        private boolean threw(StepReading step) {
            return step.failed() && childrenOf(step.index()).stream().noneMatch(this::hasFailed);
        }

        private long hookRuns(StepReading step) {
            return childrenOf(step.index()).stream()
                    .mapToLong(child -> (child.kind().equals("HOOK") ? child.times() : 0) + hookRuns(child))
                    .sum();
        }

        private WaterfallRow row(StepReading step, int level) {
            boolean operation = step.kind().equals("OPERATION");
            boolean threw = threw(step);
            boolean failed = threw && !refused;
            HookReading hook = step.hook() >= 0 && step.hook() < hooks.size() ? hooks.get(step.hook()) : null;
            String line = (operation && level == 0) || step.kind().equals("CHUNK") ? "op" : "";
            return new WaterfallRow(
                    "s" + step.index(),
                    failed ? (line + " failed").strip() : line,
                    Math.min(DEEPEST, level),
                    kind(step, level, hook),
                    text(step, level),
                    "",
                    hook == null ? null : HookLink.of(hook.shortName(), url.apply(hook)),
                    "",
                    failed ? simple(step.failureClass()) : "",
                    step.rejected() == 0
                            ? threw && refused ? simple(step.failureClass()) : ""
                            : Texts.counted("operation.rejected", step.rejected(), Show.count(step.rejected())),
                    records(step),
                    began(step.startNanos()),
                    Show.duration(step.nanos()),
                    Lane.of(style(step, failed), step.startNanos(), step.nanos(), total));
        }

        private static String kind(StepReading step, int level, @Nullable HookReading hook) {
            if (hook != null) {
                return "HOOK";
            }
            return step.kind().equals("SQL") ? "SQL" : level == 0 ? "ROOT" : "NAME";
        }

        private static String text(StepReading step, int level) {
            return switch (step.kind()) {
                case "OPERATION" -> {
                    String name = (step.label() + " " + step.shortModel()).strip();
                    yield level == 0 ? name : Texts.of("operation.nested", name);
                }
                case "CHUNK" -> Texts.of("operation.chunk", Show.count(step.chunk())) + moment(step);
                case "REST" -> Texts.counted("operation.rest", step.times(), Show.count(step.times()));
                default -> step.label();
            };
        }

        /** Says whether it is the chunk before the write, or after it; older libraries do not tell it. */
        private static String moment(StepReading chunk) {
            String key = "operation.moment." + chunk.label();
            return Texts.has(key) ? Texts.of(key) : "";
        }

        private static String records(StepReading step) {
            return switch (step.kind()) {
                case "SQL" -> Texts.of("operation.times", Show.count(step.times()));
                case "REST" -> "";
                default -> Show.count(step.records());
            };
        }

        private static String began(long nanos) {
            return nanos == 0 ? "0 ms" : Show.duration(nanos);
        }

        private static String style(StepReading step, boolean failed) {
            if (step.kind().equals("HOOK")) {
                return failed ? "x" : "h";
            }
            return step.kind().equals("SQL") ? "s" : "o";
        }

        private static String simple(String className) {
            return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        }

        private WaterfallRow chunks(List<StepReading> alike, @Nullable StepReading like, int level) {
            StepReading first = alike.get(0);
            StepReading last = alike.get(alike.size() - 1);
            String numbers = alike.size() == 1
                    ? Texts.of("operation.chunk", Show.count(first.chunk()))
                    : Texts.of(
                            alike.size() == 2 ? "operation.chunks.two" : "operation.chunks",
                            Show.count(first.chunk()),
                            Show.count(last.chunk()));
            long runs = alike.stream().mapToLong(this::hookRuns).sum();
            return folded(
                    alike,
                    level,
                    "op",
                    numbers + moment(first),
                    Texts.of("operation.alike", Show.count(runs), like == null ? "" : Show.count(like.chunk())),
                    "o",
                    alike.stream().mapToLong(StepReading::records).sum());
        }

        private WaterfallRow others(List<StepReading> hidden, int level) {
            boolean onlyHooks = hidden.stream().allMatch(step -> step.kind().equals("HOOK"));
            return folded(
                    hidden,
                    level,
                    "",
                    Texts.of(onlyHooks ? "operation.other-hooks" : "operation.other-steps", Show.count(hidden.size())),
                    "",
                    onlyHooks ? "h" : "s",
                    hidden.stream().mapToLong(StepReading::records).max().orElse(0));
        }

        private WaterfallRow folded(
                List<StepReading> folded,
                int level,
                String style,
                String text,
                String more,
                String lane,
                long records) {
            StepReading first = folded.get(0);
            long end = folded.stream()
                    .mapToLong(step -> step.startNanos() + step.nanos())
                    .max()
                    .orElse(0);
            long nanos = folded.stream().mapToLong(StepReading::nanos).sum();
            return new WaterfallRow(
                    "s" + first.index(),
                    style,
                    Math.min(DEEPEST, level),
                    "FOLD",
                    text,
                    more,
                    null,
                    open.apply(first.index()) + "#s" + first.index(),
                    "",
                    "",
                    records == 0 ? "" : Show.count(records),
                    began(first.startNanos()),
                    Show.duration(nanos),
                    Lane.of(lane, first.startNanos(), end - first.startNanos(), total));
        }

        /** Finds the number of the chunk that a step belongs to, or 0. */
        int chunkOf(StepReading step) {
            StepReading at = step;
            while (at.parent() >= 0 && !at.kind().equals("CHUNK")) {
                at = steps.get(at.parent());
            }
            return at.chunk();
        }
    }

    /** Returns the number of the chunk in which the step that threw is, or 0. */
    static int failedChunk(List<StepReading> steps) {
        Drawing drawing = new Drawing(steps, 1, List.of(), hook -> "", Set.of(), index -> "", false);
        return steps.stream()
                .filter(drawing::threw)
                .mapToInt(drawing::chunkOf)
                .findFirst()
                .orElse(0);
    }
}
