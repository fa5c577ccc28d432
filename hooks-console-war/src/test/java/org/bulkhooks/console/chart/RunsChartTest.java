package org.bulkhooks.console.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.reading.RunReading;
import org.junit.jupiter.api.Test;

class RunsChartTest {

    private static final String EXPECTED = "com.example.LimitExceeded";

    @Test
    void drawsTheOldestRunAtTheLeftOnALogarithmicScale() {
        RunsChart chart = RunsChart.of(List.of(run(3, 100_000, ""), run(2, 10_000, ""), run(1, 1_000, "")));

        assertThat(chart.dots()).extracting(Dot::y).containsExactly("168", "90", "12");
        assertThat(chart.dots().get(0).label()).startsWith("1 µs, 5 records, 1970-01-01");
        assertThat(Double.parseDouble(chart.dots().get(0).x()))
                .isLessThan(Double.parseDouble(chart.dots().get(1).x()));
        assertThat(chart.ticks()).extracting(Tick::label).containsExactly("1 µs", "10 µs", "100 µs");
    }

    @Test
    void marksRunsThatFailed() {
        Dot dot = RunsChart.of(List.of(run(1, 1_000, "java.lang.Error"))).dots().get(0);

        assertThat(dot.marked()).isTrue();
        assertThat(dot.label()).contains("failed");
        assertThat(dot.path()).startsWith("M");
    }

    @Test
    void marksNoExpectedVeto() {
        Dot dot = RunsChart.of(List.of(run(1, 1_000, EXPECTED))).dots().get(0);

        assertThat(dot.marked()).isFalse();
        assertThat(dot.label()).contains(", expected veto,");
    }

    @Test
    void drawsRunsOfEqualDurationAndOfNone() {
        assertThat(RunsChart.of(List.of(run(1, 0, ""), run(2, 0, ""))).dots()).hasSize(2);
        assertThat(RunsChart.of(List.of()).dots()).isEmpty();
    }

    private static RunReading run(long startedAt, long nanos, String failure) {
        return new RunReading(
                startedAt, Samples.run(nanos, nanos, 5, 0, 0, 1), "a.B", "UPDATE", failure, failure.equals(EXPECTED));
    }
}
