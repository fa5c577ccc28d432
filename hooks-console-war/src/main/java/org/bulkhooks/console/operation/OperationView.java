package org.bulkhooks.console.operation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.RequestParameterMap;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.page.ChosenApplication;
import org.bulkhooks.console.page.HookLink;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.Applications;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.trace.OperationReading;
import org.bulkhooks.console.trace.Outcome;
import org.bulkhooks.console.trace.StepReading;
import org.bulkhooks.console.trace.Traces;
import org.bulkhooks.console.trace.TracesReading;
import org.bulkhooks.console.trace.WrittenReading;
import org.jspecify.annotations.Nullable;

/** The page /operation: the story of one operation. */
@Named
@RequestScoped
public class OperationView {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;
    private static final int MOST_OPENED = 50;

    @Inject
    private Applications reader;

    @Inject
    private Traces traces;

    @Inject
    private FacesContext faces;

    @Inject
    @RequestParameterMap
    private Map<String, String> parameters;

    private final long now = System.currentTimeMillis();
    private ChosenApplication chosen = new ChosenApplication(List.of(), null, "");
    private List<OperationReading> all = List.of();
    private @Nullable OperationReading operation;
    private List<StepReading> steps = List.of();
    private List<WrittenReading> written = List.of();
    private String problem = "";
    private boolean malformed;
    private boolean unreadable;
    private @Nullable Story story;
    private @Nullable Waterfall waterfall;

    @PostConstruct
    void read() {
        chosen = ChosenApplication.of(reader.all(), parameters);
        ApplicationReading application = chosen.application();
        String id = parameters.getOrDefault("id", "");
        malformed = !OperationExport.isNumber(id);
        if (malformed) {
            problem = id.isEmpty() ? Texts.of("operation.no-id") : Texts.of("operation.malformed-id", id);
            return;
        }
        if (application == null) {
            return;
        }
        String name = application.key().name();
        try {
            TracesReading kept = traces.operations(application.key()).orElse(null);
            if (kept == null) {
                problem = Texts.of(application.statistics() ? "operations.older" : "operations.statistics-off", name);
                return;
            }
            all = kept.operations();
            operation = kept.operation(Long.parseLong(id)).orElse(null);
            if (operation == null) {
                problem = kept.capacity() == 0
                        ? Texts.of("operations.none-kept", name)
                        : Texts.of("operation.not-kept", name, Show.count(kept.capacity()));
                return;
            }
            steps = traces.steps(application.key(), operation.id()).orElse(List.of());
            written = traces.written(application.key(), operation.id()).orElse(List.of());
            story = story(operation);
            waterfall = steps.isEmpty() ? null : waterfall(operation, application);
        } catch (UnreadableException thrown) {
            unreadable = true;
            problem = Texts.of("page.problem", name, String.valueOf(thrown.getMessage()));
        }
    }

    /**
     * Answers 400 where the address names none, 404 where there is no such operation, or 503 where it cannot be read.
     * Called before the page is written.
     */
    public void check() {
        if (operation == null) {
            faces.getExternalContext()
                    .setResponseStatus(malformed ? BAD_REQUEST : unreadable ? UNAVAILABLE : NOT_FOUND);
        }
    }

    /** Returns the application that the page is about. */
    public ChosenApplication getChosen() {
        return chosen;
    }

    /** Tells whether the operation is there. */
    public boolean isFound() {
        return operation != null;
    }

    /** Returns what cannot be shown, as a sentence, or an empty string. */
    public String getProblem() {
        return problem;
    }

    /** Returns the query of the list of operations. */
    public String getList() {
        return OperationSearch.url(chosen.name(), "");
    }

    /** Returns the query of this operation. */
    public String getQuery() {
        return OperationRow.url(chosen.name(), operation == null ? 0 : operation.id());
    }

    /** Returns the title of the page. */
    public String getTitle() {
        if (malformed) {
            return Texts.of("operation.which");
        }
        return operation == null ? Texts.of("operation.gone") : operation.kind() + " " + operation.shortModel();
    }

    /** Returns when it ran, and what called it. */
    public String getSubtitle() {
        if (operation == null) {
            return "";
        }
        long end = operation.startedAtMillis() + operation.nanos() / 1_000_000;
        String time = operation.outcome() == Outcome.RUNNING
                ? Texts.of("operation.since", Show.second(operation.startedAtMillis()))
                : Show.clock(end).equals(Show.clock(operation.startedAtMillis()))
                        ? Show.second(operation.startedAtMillis())
                        : Texts.of("operation.from-to", Show.second(operation.startedAtMillis()), Show.clock(end));
        return operation.caller().isEmpty() ? time : Texts.of("operation.called", time, operation.callerMethod());
    }

    private @Nullable HookReading failingHook() {
        ApplicationReading application = chosen.application();
        return operation == null
                        || application == null
                        || operation.failingHook() < 0
                        || operation.failingHook() >= application.hooks().size()
                ? null
                : application.hooks().get(operation.failingHook());
    }

    /** Returns what became of it, or null if there is nothing to tell. */
    public @Nullable Story getStory() {
        return story;
    }

    private @Nullable Story story(OperationReading one) {
        HookReading hook = failingHook();
        HookLink link = hook == null ? null : HookLink.of(hook.shortName(), Links.toHook(hook, chosen.all()));
        long rejected = steps.stream()
                .filter(step -> step.hook() == one.failingHook())
                .mapToLong(StepReading::rejected)
                .sum();
        return Story.of(one, link, Waterfall.failedChunk(steps), rejected, written);
    }

    /**
     * A number of the summary.
     *
     * @param name what it counts
     * @param value the number
     * @param note what to know of it
     * @param tone warn, bad or empty
     */
    public record Stat(String name, String value, String note, String tone) {}

    /** Returns the numbers of the summary. */
    public List<Stat> getStats() {
        if (operation == null) {
            return List.of();
        }
        return List.of(
                new Stat(
                        Texts.of("operation.stat.time"),
                        Show.duration(operation.nanos()),
                        Texts.of("operation.stat.database", Show.duration(operation.databaseNanos())),
                        ""),
                new Stat(
                        Texts.of("operation.stat.records"),
                        Show.count(operation.records()),
                        recordsNote(operation),
                        ""),
                new Stat(
                        Texts.of("operation.stat.runs"),
                        Show.count(operation.hookRuns()),
                        operation.hookFailures() == 0
                                ? Texts.of("operation.stat.none-failed")
                                : Texts.of("operation.stat.failed", Show.count(operation.hookFailures())),
                        operation.hookFailures() > 0 && operation.outcome() != Outcome.REFUSED ? "bad" : ""),
                shapes(operation),
                new Stat(
                        Texts.of("operation.stat.depth"),
                        Show.count(operation.depth()),
                        Texts.of(operation.depth() > 1 ? "operation.stat.nested" : "operation.stat.flat"),
                        ""));
    }

    private String recordsNote(OperationReading one) {
        long stored = written.stream()
                .filter(row -> row.model().equals(one.model()))
                .mapToLong(WrittenReading::records)
                .sum();
        if (one.outcome().isUndone()) {
            return stored == 0
                    ? Texts.of("operation.stat.none-written")
                    : Texts.of("operation.stat.undone", Show.count(stored));
        }
        return Texts.counted("operation.stat.chunks", one.chunks(), Show.count(one.chunks()));
    }

    private Stat shapes(OperationReading one) {
        Map<String, Integer> shapes = new HashMap<>();
        steps.stream()
                .filter(step -> step.kind().equals("SQL"))
                .forEach(step -> shapes.merge(step.label(), step.times(), Integer::sum));
        int most = shapes.values().stream().max(Comparator.naturalOrder()).orElse(0);
        // as often as records, so that it is one for each; a statement for each chunk is what is meant
        boolean striking = most >= 10 && most * 2 > one.statements() && most * 2 >= one.records();
        return new Stat(
                Texts.of("operation.stat.sql"),
                Show.count(one.statements()),
                striking
                        ? Texts.of("operation.stat.one-shape", Show.count(most))
                        : shapes.isEmpty()
                                ? ""
                                : Texts.counted("operation.stat.shapes", shapes.size(), Show.count(shapes.size())),
                striking ? "warn" : "");
    }

    /** Returns the steps as rows, or null if there are none. */
    public @Nullable Waterfall getWaterfall() {
        return waterfall;
    }

    private Waterfall waterfall(OperationReading one, ApplicationReading application) {
        Set<Integer> opened = opened();
        return Waterfall.of(
                steps,
                one.nanos(),
                application.hooks(),
                hook -> Links.toHook(hook, chosen.all()),
                opened,
                index -> getQuery() + "&open="
                        + Stream.concat(opened.stream(), Stream.of(index))
                                .map(String::valueOf)
                                .collect(Collectors.joining(".")),
                one.outcome() == Outcome.REFUSED);
    }

    private Set<Integer> opened() {
        Set<Integer> opened = new LinkedHashSet<>();
        for (String part : parameters.getOrDefault("open", "").split("\\.", MOST_OPENED)) {
            if (part.matches("\\d{1,6}")) {
                opened.add(Integer.parseInt(part));
            }
        }
        return opened;
    }

    /** Returns the query of the page with all rows folded, or an empty string. */
    public String getFold() {
        return opened().isEmpty() ? "" : getQuery();
    }

    /**
     * A fact with a link.
     *
     * @param name what it is
     * @param value what it says
     * @param url where it leads to, or empty
     * @param code whether it is written as code
     */
    public record Pointer(String name, String value, String url, boolean code) {}

    /** Returns where to look further. */
    public List<Pointer> getPointers() {
        OperationReading one = operation;
        if (one == null) {
            return List.of();
        }
        List<Pointer> pointers = new ArrayList<>();
        pointers.add(new Pointer(
                Texts.of("operation.trace"),
                one.traceId().isEmpty() ? Texts.of("operation.no-trace") : one.traceId(),
                "",
                !one.traceId().isEmpty()));
        pointers.add(new Pointer(Texts.of("operation.thread"), one.thread(), "", false));
        pointers.add(new Pointer(Texts.of("operation.transaction"), transaction(one), "", false));
        pointers.add(new Pointer(Texts.of("operation.chunks-of"), Show.count(one.chunks()), "", false));
        if (!one.caller().isEmpty()) {
            pointers.add(new Pointer(Texts.of("operation.caller"), place(one.caller()), "", false));
            pointers.add(sameCaller(one));
        }
        List<OperationReading> together = all.stream()
                .filter(other -> other.transaction() == one.transaction() && other.id() != one.id())
                .toList();
        if (!together.isEmpty()) {
            pointers.add(new Pointer(
                    Texts.of("operation.same-transaction"),
                    Texts.counted("operation.others", together.size(), Show.count(together.size())),
                    OperationSearch.url(chosen.name(), "transaction:" + one.transaction()),
                    false));
        }
        if (!one.traceId().isEmpty()) {
            long sameTrace = all.stream()
                    .filter(other -> other.traceId().equals(one.traceId()) && other.id() != one.id())
                    .count();
            if (sameTrace > 0) {
                pointers.add(new Pointer(
                        Texts.of("operation.same-trace"),
                        Texts.counted("operation.others", sameTrace, Show.count(sameTrace)),
                        OperationSearch.url(chosen.name(), "trace:" + one.traceId()),
                        false));
            }
        }
        return pointers;
    }

    private static String place(String frame) {
        int begin = frame.indexOf('(');
        return begin < 0 ? frame : frame.substring(begin + 1).replace(")", "");
    }

    private String transaction(OperationReading one) {
        if (one.endedAtMillis() == 0) {
            return Texts.of("operation.tx.open");
        }
        return Texts.of(
                "operation.tx." + (one.outcome().isUndone() ? "rolled-back" : "committed"),
                Show.second(one.endedAtMillis(), now));
    }

    private Pointer sameCaller(OperationReading one) {
        List<OperationReading> same = all.stream()
                .filter(other -> other.callerMethod().equals(one.callerMethod()))
                .toList();
        long failed = same.stream()
                .filter(other -> other.outcome() == Outcome.ROLLED_BACK)
                .count();
        return new Pointer(
                Texts.of("operation.same-caller"),
                Texts.counted("operation.kept", same.size(), Show.count(same.size()))
                        + (failed == 0 ? "" : Texts.of("operation.of-them-failed", Show.count(failed))),
                OperationSearch.url(chosen.name(), "caller:" + one.callerMethod()),
                false);
    }
}
