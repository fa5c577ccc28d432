package org.bulkhooks.console.finding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bulkhooks.console.finding.Finding.Kind;
import org.bulkhooks.console.finding.Phrase.Code;
import org.bulkhooks.console.format.ClassNames;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.BypassReading;
import org.bulkhooks.console.reading.HookControl;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.NativeSqlReading;
import org.bulkhooks.console.reading.SizeClass;
import org.bulkhooks.console.text.Texts;
import org.bulkhooks.console.window.Figures;
import org.bulkhooks.console.window.Span;

/**
 * What is to be looked at in applications, the worst first. Immutable.
 *
 * @param all the findings
 * @param diagnoses those of all hooks, in the order of the catalog
 */
public record Findings(List<Finding> all, List<Diagnosis> diagnoses) {

    /** An application must have run so long before it is told that hooks were never called. */
    static final Duration NEVER_TOLD_AFTER = Duration.ofHours(24);

    private static final Duration NATIVE_SQL_TOLD = Duration.ofHours(24);

    /** Makes the findings with copies of the lists. */
    public Findings {
        all = List.copyOf(all);
        diagnoses = List.copyOf(diagnoses);
    }

    /**
     * Works them out.
     *
     * @param now in milliseconds since the epoch
     */
    public static Findings of(ApplicationReading application, long now) {
        return of(List.of(application), now);
    }

    /**
     * Puts the findings of several applications together, the worst first. Nodes of one application are told one by
     * one, for a hook may fail on one of them alone; but not what is so on all: a tie is told once, and a hook that ran
     * on any node did run.
     */
    public static Findings of(List<ApplicationReading> applications, long now) {
        List<Finding> all = new ArrayList<>();
        List<Diagnosis> diagnoses = new ArrayList<>();
        Set<HookName> ran = applications.stream()
                .flatMap(application -> application.hooks().stream())
                .filter(hook -> hook.numbers() != null && hook.numbers().ran())
                .map(HookName::of)
                .collect(Collectors.toSet());
        Set<Declared> declared = new HashSet<>();
        for (ApplicationReading application : applications) {
            List<Diagnosis> own = application.hooks().stream()
                    .map(hook -> Diagnosis.of(hook, now))
                    .map(diagnosis ->
                            ran.contains(HookName.of(diagnosis.hook())) ? diagnosis.ranSomewhere() : diagnosis)
                    .toList();
            new Search(application, own, now)
                    .all().stream()
                            .filter(finding ->
                                    !Declared.KINDS.contains(finding.kind()) || declared.add(Declared.of(finding)))
                            .forEach(all::add);
            diagnoses.addAll(own);
        }
        all.sort(Comparator.comparing(Finding::kind));
        return new Findings(all, diagnoses);
    }

    /** Adds findings, each at its place. */
    public Findings with(List<Finding> others) {
        List<Finding> both = new ArrayList<>(all);
        both.addAll(others);
        both.sort(Comparator.comparing(Finding::kind));
        return new Findings(both, diagnoses);
    }

    /** A hook of an application, on whichever node it runs. */
    private record HookName(String application, String id) {

        static HookName of(HookReading hook) {
            return new HookName(hook.application().name(), hook.id());
        }
    }

    /** What is so of an application on each of its nodes. */
    private record Declared(String application, Kind kind, List<String> hooks) {

        static final Set<Kind> KINDS = EnumSet.of(Kind.TIED, Kind.NEVERRAN);

        static Declared of(Finding finding) {
            return new Declared(
                    finding.application().name(),
                    finding.kind(),
                    finding.hooks().stream().map(HookReading::id).toList());
        }
    }

    /** Returns how many hooks there are; one on several nodes is one. */
    public int hooks() {
        return (int) diagnoses.stream()
                .map(diagnosis -> HookName.of(diagnosis.hook()))
                .distinct()
                .count();
    }

    /** Returns how many hooks fail, on any node. */
    public long failing() {
        return diagnoses.stream()
                .filter(diagnosis -> diagnosis.is(Flag.FAILING))
                .map(diagnosis -> HookName.of(diagnosis.hook()))
                .distinct()
                .count();
    }

    /** Returns how many hooks no finding is about, on any node. */
    public long well() {
        Set<HookName> found = all.stream()
                .flatMap(finding -> finding.hooks().stream())
                .map(HookName::of)
                .collect(Collectors.toSet());
        return diagnoses.stream()
                .filter(diagnosis -> diagnosis.hook().numbers() != null)
                .map(diagnosis -> HookName.of(diagnosis.hook()))
                .distinct()
                .filter(hook -> !found.contains(hook))
                .count();
    }

    /** Returns when a hook failed last, in milliseconds since the epoch, or 0. */
    public long lastFailureMillis() {
        return diagnoses.stream()
                .map(diagnosis -> diagnosis.hook().numbers())
                .mapToLong(numbers -> numbers == null ? 0 : numbers.get(HookNumber.LAST_FAILURE))
                .max()
                .orElse(0);
    }

    /** The search in one application. */
    private static final class Search {

        private final ApplicationReading application;
        private final List<Diagnosis> diagnoses;
        private final long now;
        private final List<Finding> found = new ArrayList<>();

        Search(ApplicationReading application, List<Diagnosis> diagnoses, long now) {
            this.application = application;
            this.diagnoses = diagnoses;
            this.now = now;
        }

        List<Finding> all() {
            unreadable();
            diagnoses.stream()
                    .filter(diagnosis -> diagnosis.is(Flag.FAILING))
                    .sorted(Comparator.comparingLong((Diagnosis diagnosis) ->
                                    number(diagnosis.hook(), HookNumber.FAILURES_SINCE_SUCCESS))
                            .reversed())
                    .forEach(this::failing);
            diagnoses.stream()
                    .filter(diagnosis -> diagnosis.failedLately() > 0)
                    .sorted(Comparator.comparingLong(
                                    (Diagnosis diagnosis) -> number(diagnosis.hook(), HookNumber.LAST_FAILURE))
                            .reversed())
                    .forEach(this::failed);
            diagnoses.stream()
                    .filter(diagnosis -> diagnosis.is(Flag.OFF))
                    .map(Diagnosis::hook)
                    .forEach(this::off);
            diagnoses.stream()
                    .filter(diagnosis -> diagnosis.is(Flag.NPLUS1))
                    .sorted(Comparator.comparingLong(
                                    (Diagnosis diagnosis) -> number(diagnosis.hook(), HookNumber.SELF_TIME))
                            .reversed())
                    .forEach(this::queryPerRecord);
            growing();
            tied();
            bypassed();
            nativeSql();
            neverRan();
            uncounted();
            return found;
        }

        private void add(Kind kind, List<HookReading> hooks, Phrase sentence, Phrase why) {
            found.add(new Finding(kind, application.key(), hooks, sentence, why));
        }

        private void unreadable() {
            String problem = application.problem();
            if (problem != null) {
                boolean whole = application.hooks().isEmpty();
                add(
                        Kind.UNREADABLE,
                        List.of(),
                        Phrase.of(
                                whole ? "finding.unreadable" : "finding.unreadable.numbers",
                                application.key().name(),
                                problem),
                        Phrase.of(whole ? "finding.unreadable.why" : "finding.unreadable.numbers.why"));
            }
        }

        private void failing(Diagnosis diagnosis) {
            HookReading hook = diagnosis.hook();
            long since = number(hook, HookNumber.FAILING_SINCE);
            long failures = number(hook, HookNumber.FAILURES_SINCE_SUCCESS);
            Phrase sentence = failures == 1
                    ? Phrase.of("finding.failing.once", hook, Show.at(since, now))
                    : Phrase.of("finding.failing", hook, Show.since(since, now), Show.span(now - since));
            Phrase what = Phrase.counted(
                    "finding.failing.runs", failures, Show.count(failures), new Code(thrownClass(diagnosis)));
            add(
                    Kind.FAILING,
                    List.of(hook),
                    sentence,
                    what.and(where(diagnosis)).and(consequence(diagnosis)));
        }

        private void failed(Diagnosis diagnosis) {
            HookReading hook = diagnosis.hook();
            long times = diagnosis.failedLately();
            String key = diagnosis.rollsBack() ? "finding.rolledback" : "finding.failed";
            Phrase sentence = Phrase.counted(
                    key, times, hook, Show.words(times), Show.at(number(hook, HookNumber.LAST_FAILURE), now));
            Phrase why = Phrase.of("finding.failed.class", new Code(thrownClass(diagnosis)));
            add(Kind.FAILED, List.of(hook), sentence, why.and(where(diagnosis)).and(consequence(diagnosis)));
        }

        private static String thrownClass(Diagnosis diagnosis) {
            return diagnosis.lastThrown().map(thrown -> thrown.className()).orElseGet(() -> {
                HookNumbers numbers = diagnosis.hook().numbers();
                return numbers == null ? "" : numbers.lastFailureClass();
            });
        }

        private static Phrase where(Diagnosis diagnosis) {
            return diagnosis
                    .lastThrown()
                    .filter(thrown -> !thrown.frame().isEmpty())
                    .map(thrown -> Phrase.of("finding.failed.frame", new Code(thrown.frame())))
                    .orElse(Phrase.EMPTY);
        }

        private static Phrase consequence(Diagnosis diagnosis) {
            if (diagnosis.rollsBack()) {
                return Phrase.of("finding.failed.undone");
            }
            long missed = number(diagnosis.hook(), HookNumber.MISSED);
            return missed == 0
                    ? Phrase.of("finding.failed.kept")
                    : Phrase.counted("finding.failed.missed", missed, Show.count(missed));
        }

        private void off(HookReading hook) {
            HookControl control = hook.activity().control().orElse(null);
            Phrase sentence;
            Phrase why = Phrase.of("finding.off.why");
            if (control == null || !control.disabled()) {
                sentence = Phrase.of("finding.off.configured", hook);
            } else {
                sentence = control.disabledUntilMillis() == 0
                        ? Phrase.of("finding.off", hook, Show.since(control.disabledSinceMillis(), now))
                        : Phrase.of(
                                "finding.off.until",
                                hook,
                                Show.since(control.disabledSinceMillis(), now),
                                Show.moment(control.disabledUntilMillis(), now));
                if (!control.reason().isEmpty()) {
                    why = why.and(Phrase.of("finding.off.reason", control.reason()));
                }
            }
            add(Kind.OFF, List.of(hook), sentence, why);
        }

        private void queryPerRecord(Diagnosis diagnosis) {
            Queries queries = diagnosis.queries();
            SizeClass largest = queries.sizes().get(queries.sizes().size() - 1);
            Phrase why = Phrase.of(
                    "finding.nplus1.why",
                    Show.formula(queries.base(), queries.perRecord()),
                    Show.words(queries.sizes().size()),
                    Show.count(Math.round(largest.meanRecords())));
            add(
                    Kind.NPLUS1,
                    List.of(diagnosis.hook()),
                    Phrase.of("finding.nplus1", diagnosis.hook()),
                    why.and(share(diagnosis.hook())));
        }

        private Phrase share(HookReading hook) {
            Span span = hook.activity().minutes().known() ? Span.HOUR : Span.START;
            var share = Figures.of(hook, span).share(Figures.selfNanos(application.hooks(), span));
            return share.isEmpty()
                    ? Phrase.EMPTY
                    : Phrase.of("finding.nplus1.share", Show.percent(share.getAsDouble()), span.inWords());
        }

        private void growing() {
            List<Diagnosis> growing = diagnoses.stream()
                    .filter(diagnosis -> diagnosis.is(Flag.GROWS))
                    .sorted(Comparator.comparingDouble(
                                    (Diagnosis diagnosis) -> diagnosis.growth().exponent())
                            .reversed())
                    .toList();
            if (!growing.isEmpty()) {
                List<HookReading> hooks = growing.stream().map(Diagnosis::hook).toList();
                List<String> times = growing.stream()
                        .limit(hooks.size() <= 3 ? hooks.size() : 2)
                        .map(diagnosis -> Texts.of(
                                "finding.grows.times",
                                Show.ratio1(diagnosis.growth().forTwice()),
                                Show.ratio1(diagnosis.growth().exponent())))
                        .toList();
                add(
                        Kind.GROWS,
                        hooks,
                        several("finding.grows", hooks),
                        Phrase.of("finding.grows.why", enumerated(times)));
            }
        }

        private static String enumerated(List<String> words) {
            String list = words.get(0);
            for (int index = 1; index < words.size(); index++) {
                list = Texts.of(
                        index == words.size() - 1 ? "finding.list.last" : "finding.list.next", list, words.get(index));
            }
            return list;
        }

        /** A sentence of one hook, or of several whose number comes first. */
        private static Phrase several(String key, List<HookReading> hooks) {
            return hooks.size() == 1
                    ? Phrase.of(key + ".one", hooks.get(0))
                    : Phrase.of(key + ".many", Show.capital(Show.words(hooks.size())), Phrase.hooks(hooks));
        }

        private void tied() {
            Map<Integer, List<HookReading>> groups = application.hooks().stream()
                    .filter(hook -> hook.tieGroup() > 0)
                    .collect(Collectors.groupingBy(HookReading::tieGroup, TreeMap::new, Collectors.toList()));
            if (!groups.isEmpty()) {
                List<HookReading> hooks =
                        groups.values().stream().flatMap(List::stream).toList();
                boolean pairs = groups.values().stream().allMatch(group -> group.size() == 2);
                String number = Show.capital(Show.words(groups.size()));
                Phrase sentence = groups.size() == 1
                        ? Phrase.of("finding.tied.one", Phrase.hooks(hooks))
                        : Phrase.of(pairs ? "finding.tied.pairs" : "finding.tied.groups", number);
                add(
                        Kind.TIED,
                        hooks,
                        sentence,
                        Phrase.of(groups.size() == 1 ? "finding.tied.why.one" : "finding.tied.why.many"));
            }
        }

        private void bypassed() {
            Map<String, List<Diagnosis>> byReason = new LinkedHashMap<>();
            diagnoses.stream()
                    .filter(diagnosis -> diagnosis.is(Flag.BYPASSED))
                    .sorted(Comparator.comparingLong((Diagnosis diagnosis) ->
                                    bypass(diagnosis).last().millis())
                            .reversed())
                    .forEach(diagnosis -> byReason.computeIfAbsent(
                                    bypass(diagnosis).reason(), reason -> new ArrayList<>())
                            .add(diagnosis));
            byReason.forEach(this::bypassed);
        }

        private static BypassReading bypass(Diagnosis diagnosis) {
            return diagnosis.bypass().orElseThrow();
        }

        private void bypassed(String reason, List<Diagnosis> bypassed) {
            List<HookReading> hooks = bypassed.stream().map(Diagnosis::hook).toList();
            BypassReading bypass = bypass(bypassed.get(0));
            BypassReading.Last last = bypass.last();
            String when = last.millis() == 0 ? Texts.of("finding.bypassed.start") : Show.at(last.millis(), now);
            Phrase sentence = bypass.calls() == 1 && !last.change().isEmpty()
                    ? Phrase.of("finding.bypassed.once", writes(last), Phrase.hooks(hooks), when)
                    : Phrase.counted(
                            "finding.bypassed",
                            bypass.records(),
                            Show.count(bypass.records()),
                            Phrase.hooks(hooks),
                            when);
            add(
                    Kind.BYPASSED,
                    hooks,
                    sentence,
                    Phrase.of("finding.bypassed.why." + (hooks.size() == 1 ? "one" : "many"), reason));
        }

        private static String writes(BypassReading.Last last) {
            String change = last.change().toLowerCase(Locale.ROOT);
            return Texts.counted(
                    "finding.writes." + change,
                    last.records(),
                    Show.count(last.records()),
                    ClassNames.simple(last.model()));
        }

        private void nativeSql() {
            List<NativeSqlReading> late = application.nativeSql().stream()
                    .filter(sql -> sql.lastMillis() >= now - NATIVE_SQL_TOLD.toMillis())
                    .toList();
            if (!late.isEmpty()) {
                long executions =
                        late.stream().mapToLong(NativeSqlReading::executions).sum();
                long last = late.stream()
                        .mapToLong(NativeSqlReading::lastMillis)
                        .max()
                        .orElse(0);
                String models = enumerated(late.stream()
                        .map(sql -> ClassNames.simple(sql.model()))
                        .distinct()
                        .limit(3)
                        .toList());
                add(
                        Kind.NATIVE_SQL,
                        List.of(),
                        Phrase.counted(
                                "finding.native", executions, Show.count(executions), models, Show.at(last, now)),
                        Phrase.of("finding.native.why"));
            }
        }

        private void neverRan() {
            long up = now - application.startedAt().toEpochMilli();
            List<HookReading> never = diagnoses.stream()
                    .filter(diagnosis -> diagnosis.is(Flag.NEVERRAN))
                    .map(Diagnosis::hook)
                    .toList();
            if (!never.isEmpty() && up >= NEVER_TOLD_AFTER.toMillis()) {
                add(
                        Kind.NEVERRAN,
                        never,
                        several("finding.neverran", never),
                        Phrase.of("finding.neverran.why", Show.span(up)));
            }
        }

        private void uncounted() {
            if (!application.statistics()) {
                add(
                        Kind.UNCOUNTED,
                        List.of(),
                        Phrase.of("finding.uncounted", application.key().name()),
                        Phrase.of("finding.uncounted.why", new Code("org.bulkhooks.statistics=false")));
            }
        }

        private static long number(HookReading hook, HookNumber number) {
            HookNumbers numbers = hook.numbers();
            return numbers == null ? 0 : numbers.find(number).orElse(0);
        }
    }
}
