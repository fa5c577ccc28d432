package org.bulkhooks.console.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.bulkhooks.console.page.Links;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.reading.ModelReading;
import org.bulkhooks.console.text.Texts;

/**
 * How many hooks are called for which model, change and phase.
 *
 * @param rows the models, those with most hooks first
 * @param without what to say about models without hooks, or empty
 */
public record Matrix(List<Row> rows, String without) {

    private static final List<String> CHANGES = List.of("CREATE", "UPDATE", "DELETE");
    private static final int MOST_ROWS = 60;
    private static final int MOST_EMPTY_ROWS = 5;
    private static final int MOST_NAMES = 12;

    /**
     * A model.
     *
     * @param model its name
     * @param cells twelve cells: the four phases of each change
     */
    public record Row(String model, List<Cell> cells) {

        /** Makes the row with a copy of the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        private int total() {
            return cells.stream().mapToInt(Cell::hooks).sum();
        }
    }

    /**
     * A number of hooks.
     *
     * @param hooks how many
     * @param url the query of the order
     * @param label what it counts, for who cannot see the columns
     * @param first whether it is the first of its change
     */
    public record Cell(int hooks, String url, String label, boolean first) {}

    /** Makes the matrix with a copy of the list. */
    public Matrix {
        rows = List.copyOf(rows);
    }

    static Matrix of(ApplicationReading application, String app) {
        List<Row> all = application.models().stream()
                .map(model -> row(application, model, app))
                .sorted(Comparator.comparingInt(Row::total).reversed().thenComparing(Row::model))
                .toList();
        List<Row> with = all.stream().filter(row -> row.total() > 0).toList();
        List<Row> empty = all.stream().filter(row -> row.total() == 0).toList();
        List<Row> shown = new ArrayList<>(with.subList(0, Math.min(MOST_ROWS, with.size())));
        if (empty.size() <= MOST_EMPTY_ROWS) {
            shown.addAll(empty);
        }
        return new Matrix(shown, without(empty.stream().map(Row::model).toList(), with.size() - MOST_ROWS));
    }

    private static String without(List<String> models, int more) {
        String hidden = more > 0 ? Texts.of("coverage.more", Integer.toString(more)) + " " : "";
        if (models.isEmpty()) {
            return hidden.strip();
        }
        String names = models.size() > MOST_NAMES
                ? Texts.of(
                        "coverage.names",
                        String.join(", ", models.subList(0, MOST_NAMES)),
                        Integer.toString(models.size() - MOST_NAMES))
                : Texts.list(models);
        return hidden + Texts.counted("coverage.without", models.size(), names);
    }

    private static Row row(ApplicationReading application, ModelReading model, String app) {
        List<Cell> cells = new ArrayList<>();
        for (String change : CHANGES) {
            for (Place place : Place.values()) {
                int hooks = (int) application.hooks().stream()
                        .filter(hook -> Place.of(hook) == place && hook.isCalledFor(model.entityClass(), change))
                        .count();
                cells.add(new Cell(
                        hooks,
                        Links.toOrder(app, model.shortName(), change.toLowerCase(Locale.ROOT)),
                        Texts.counted(
                                "coverage.cell",
                                hooks,
                                Integer.toString(hooks),
                                model.shortName(),
                                Texts.of("order.change." + change)),
                        place == Place.BEFORE));
            }
        }
        return new Row(model.shortName(), cells);
    }

    /** Where in an operation a hook is called. */
    enum Place {
        BEFORE,
        VALIDATE,
        AFTER,
        COMMIT;

        static Place of(HookReading hook) {
            if (!hook.phase().equals("IN_PROGRESS")) {
                return COMMIT;
            }
            if (hook.event().startsWith("Before")) {
                return BEFORE;
            }
            return hook.event().startsWith("Validate") ? VALIDATE : AFTER;
        }
    }
}
