package org.bulkhooks.console.export;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bulkhooks.console.finding.Diagnosis;
import org.bulkhooks.console.finding.Flag;
import org.bulkhooks.console.list.HookListing;
import org.bulkhooks.console.list.ListedHook;
import org.bulkhooks.console.number.HookNumber;
import org.bulkhooks.console.number.HookNumbers;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.window.Figures;

/**
 * The hooks of a list, on all its pages, as files. The figures are those of the list's window; the numbers that have
 * names of attributes are those since the start. What an application does not publish is empty, or left out.
 */
final class HookExport {

    private static final List<String> COLUMNS = List.of(
            "application",
            "id",
            "hook",
            "event",
            "model",
            "entityClasses",
            "changes",
            "phase",
            "priority",
            "explicitPriority",
            "order",
            "condition",
            "flags",
            "growth",
            "queriesPerRecord",
            "window",
            "runs",
            "records",
            "failures",
            "statements",
            "p95Nanos",
            "share");

    private HookExport() {}

    /** Writes the hooks as a table. */
    static String csv(HookListing listing) {
        List<String> heads = new ArrayList<>(COLUMNS);
        HookNumber.ALL.forEach(number -> heads.add(number.attribute()));
        Csv csv = new Csv().row(heads);
        listing.found().forEach(listed -> csv.row(row(listed, listing)));
        return csv.toString();
    }

    private static List<String> row(ListedHook listed, HookListing listing) {
        HookReading hook = listed.hook();
        Figures figures = listed.figures();
        List<String> row = new ArrayList<>(List.of(
                hook.application().name(),
                hook.id(),
                hook.beanClass() + "." + hook.method(),
                hook.event(),
                hook.model(),
                String.join(" ", hook.reach().entityClasses()),
                String.join(" ", hook.reach().changes()),
                hook.phase(),
                Integer.toString(hook.priority()),
                Boolean.toString(hook.explicitPriority()),
                Integer.toString(hook.order()),
                hook.selection().condition(),
                listed.diagnosis().flags().stream()
                        .sorted()
                        .map(Flag::parameter)
                        .collect(Collectors.joining(" ")),
                text(growth(listed.diagnosis())),
                text(queries(listed.diagnosis())),
                listing.query().span().parameter(),
                text(figures.runs()),
                text(figures.records()),
                text(figures.failures()),
                text(figures.statements()),
                text(figures.p95Nanos()),
                text(share(listed))));
        HookNumbers numbers = hook.numbers();
        HookNumber.ALL.forEach(number -> row.add(numbers == null ? "" : text(numbers.find(number))));
        return row;
    }

    private static String text(OptionalLong number) {
        return number.isPresent() ? Long.toString(number.getAsLong()) : "";
    }

    private static String text(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    private static Optional<BigDecimal> growth(Diagnosis diagnosis) {
        return diagnosis.growth().fitted()
                ? Optional.of(rounded(diagnosis.growth().exponent(), 2))
                : Optional.empty();
    }

    private static Optional<BigDecimal> queries(Diagnosis diagnosis) {
        return diagnosis.queries().fitted()
                ? Optional.of(rounded(diagnosis.queries().perRecord(), 4))
                : Optional.empty();
    }

    private static Optional<BigDecimal> share(ListedHook listed) {
        OptionalDouble share = listed.share();
        return share.isPresent() ? Optional.of(rounded(share.getAsDouble(), 4)) : Optional.empty();
    }

    private static BigDecimal rounded(double number, int decimals) {
        return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }

    /**
     * Writes the hooks as an object.
     *
     * @param now in milliseconds since the epoch
     */
    static JsonObject json(HookListing listing, long now) {
        JsonArrayBuilder hooks = Json.createArrayBuilder();
        listing.found().forEach(listed -> hooks.add(object(listed)));
        return Json.createObjectBuilder()
                .add("asOf", Instant.ofEpochMilli(now).toString())
                .add("window", listing.query().span().parameter())
                .add("hooks", hooks)
                .build();
    }

    private static JsonObjectBuilder object(ListedHook listed) {
        HookReading hook = listed.hook();
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("application", hook.application().name())
                .add("instance", hook.application().instance())
                .add("id", hook.id())
                .add("beanClass", hook.beanClass())
                .add("method", hook.method())
                .add("event", hook.event())
                .add("model", hook.model())
                .add("entityClasses", Json.createArrayBuilder(hook.reach().entityClasses()))
                .add("changes", Json.createArrayBuilder(hook.reach().changes()))
                .add("phase", hook.phase())
                .add("priority", hook.priority())
                .add("explicitPriority", hook.explicitPriority())
                .add("order", hook.order())
                .add("tieGroup", hook.tieGroup())
                .add("condition", hook.selection().condition());
        JsonArrayBuilder flags = Json.createArrayBuilder();
        listed.diagnosis().flags().stream().sorted().map(Flag::parameter).forEach(flags::add);
        object.add("flags", flags);
        growth(listed.diagnosis()).ifPresent(exponent -> object.add("growth", exponent));
        queries(listed.diagnosis()).ifPresent(slope -> object.add("queriesPerRecord", slope));
        add(object, "runs", listed.figures().runs());
        add(object, "records", listed.figures().records());
        add(object, "failures", listed.figures().failures());
        add(object, "statements", listed.figures().statements());
        add(object, "p95Nanos", listed.figures().p95Nanos());
        share(listed).ifPresent(share -> object.add("share", share));
        HookNumbers numbers = hook.numbers();
        if (numbers != null) {
            JsonObjectBuilder sinceStart = Json.createObjectBuilder();
            numbers.values().forEach((number, value) -> sinceStart.add(number.attribute(), value));
            object.add("sinceStart", sinceStart);
        }
        return object;
    }

    private static void add(JsonObjectBuilder object, String name, OptionalLong number) {
        number.ifPresent(value -> object.add(name, value));
    }
}
