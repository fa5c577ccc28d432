package org.bulkhooks.console.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.console.finding.Queries;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.SizeClass;
import org.bulkhooks.console.text.Texts;

/**
 * The mean number of queries of a run against its records.
 *
 * @param sentence what is seen
 * @param levels the marks of the upright axis
 * @param across the marks of the axis of records
 * @param dots the sizes
 * @param fit the fitted line; none if there is not enough data
 * @param formula the label of the fitted line
 * @param bulk the line of what it would be in bulk; none if it is so
 */
public record QueriesChart(
        String sentence,
        List<Tick> levels,
        List<Tick> across,
        List<Dot> dots,
        List<Stroke> fit,
        List<Dot> formula,
        List<Tick> bulk) {

    private static final double TOP = 8;
    private static final double BOTTOM = 228;
    private static final int PARTS = 4;

    /** Makes the chart with copies. */
    public QueriesChart {
        levels = List.copyOf(levels);
        across = List.copyOf(across);
        dots = List.copyOf(dots);
        fit = List.copyOf(fit);
        formula = List.copyOf(formula);
        bulk = List.copyOf(bulk);
    }

    /**
     * Draws it.
     *
     * @param queries of an application that publishes them, with at least one size
     */
    public static QueriesChart of(Queries queries) {
        List<SizeClass> sizes = queries.sizes();
        double records = Axis.ofCounts(
                sizes.stream().mapToDouble(SizeClass::meanRecords).max().orElse(1));
        double most =
                sizes.stream().mapToDouble(SizeClass::meanStatements).max().orElse(0);
        double fitted = queries.fitted() ? at(queries, records) : 0;
        double statements = Axis.ofCounts(queries.marked() ? Math.max(most, fitted) : most);
        List<Dot> dots = sizes.stream()
                .map(size -> new Dot(
                        Svg.percent(size.meanRecords() / records),
                        y(size.meanStatements(), statements),
                        Texts.of(
                                "chart.queries.dot",
                                Show.records(Math.round(size.meanRecords())),
                                Show.ratio(size.meanStatements()))))
                .toList();
        double middle = at(queries, records / 2);
        long bulk = Math.max(0, Math.round(queries.base())) + 1;
        return new QueriesChart(
                sentence(queries, sizes),
                Axis.ticks(statements, PARTS, TOP, BOTTOM, QueriesChart::label),
                IntStream.rangeClosed(0, PARTS)
                        .mapToObj(part -> new Tick(Svg.percent((double) part / PARTS), label(records * part / PARTS)))
                        .toList(),
                dots,
                queries.fitted()
                        ? List.of(new Stroke(
                                "0%", y(at(queries, 0), statements), "100%", y(at(queries, records), statements)))
                        : List.of(),
                queries.fitted()
                        ? List.of(new Dot(
                                "50%", y(middle, statements), Show.formula(queries.base(), queries.perRecord())))
                        : List.of(),
                queries.marked()
                        ? List.of(new Tick(
                                y((double) bulk, statements),
                                Texts.counted("chart.queries.bulk", bulk, Show.count(bulk))))
                        : List.of());
    }

    private static double at(Queries queries, double records) {
        return Math.max(0, queries.base() + queries.perRecord() * records);
    }

    private static String y(double statements, double end) {
        return Svg.number(BOTTOM - (BOTTOM - TOP) * Math.min(1, statements / end));
    }

    private static String label(double number) {
        return Show.ratio(number);
    }

    private static String sentence(Queries queries, List<SizeClass> sizes) {
        String most = Show.records(Math.round(
                sizes.stream().mapToDouble(SizeClass::meanRecords).max().orElse(1)));
        return queries.fitted()
                ? Texts.of("chart.queries.sentence.fit", most, Show.formula(queries.base(), queries.perRecord()))
                : Texts.of("chart.queries.sentence", most);
    }
}
