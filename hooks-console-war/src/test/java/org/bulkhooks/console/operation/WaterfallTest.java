package org.bulkhooks.console.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bulkhooks.console.Samples;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.trace.StepReading;
import org.junit.jupiter.api.Test;

class WaterfallTest {

    private static final List<HookReading> HOOKS = List.of(
            Samples.hook(Samples.BANK, 0, "Account", "check", Samples.NEVER_RAN),
            Samples.hook(Samples.BANK, 1, "Account", "post", Samples.NEVER_RAN));

    private final List<StepReading> steps = new ArrayList<>();

    @Test
    void tellsTheStepsOfAnOperationInTheirOrderAndDepth() {
        int operation = add(-1, "OPERATION", "bulk.create", -1, 0, "");
        int chunk = add(operation, "CHUNK", "", -1, 1, "");
        int hook = add(chunk, "HOOK", "", 0, 0, "");
        add(hook, "SQL", "select 1", -1, 0, "");

        List<WaterfallRow> rows = draw(Set.of()).rows();

        assertThat(rows).extracting(WaterfallRow::kind).containsExactly("ROOT", "NAME", "HOOK", "SQL");
        assertThat(rows).extracting(WaterfallRow::level).containsExactly(0, 1, 2, 3);
        assertThat(rows)
                .extracting(WaterfallRow::text)
                .containsExactly("bulk.create Account", "Chunk 1", "", "select 1");
        assertThat(rows.get(3).records()).isEqualTo("1 ×");
    }

    @Test
    void foldsChunksThatCallTheSameHooksAndOpensThemByTheUrl() {
        int operation = add(-1, "OPERATION", "bulk.create", -1, 0, "");
        for (int chunk = 1; chunk <= 3; chunk++) {
            add(add(operation, "CHUNK", "", -1, chunk, ""), "HOOK", "", 0, 0, "");
        }
        add(add(operation, "CHUNK", "", -1, 4, ""), "HOOK", "", 0, 0, "java.lang.NullPointerException");

        List<WaterfallRow> folded = draw(Set.of()).rows();

        assertThat(folded)
                .extracting(WaterfallRow::text)
                .containsExactly("bulk.create Account", "Chunk 1", "", "Chunks 2 and 3", "Chunk 4", "");
        assertThat(folded.get(3).more()).isEqualTo("2 hook runs like those of chunk 1");
        assertThat(folded.get(3).open()).isEqualTo("?open=3#s3");
        assertThat(folded.get(5).failure()).isEqualTo("NullPointerException");
        assertThat(folded.get(5).lane().style()).isEqualTo("x");
        assertThat(draw(Set.of(3)).rows())
                .extracting(WaterfallRow::text)
                .containsExactly("bulk.create Account", "Chunk 1", "", "Chunk 2", "", "Chunk 3", "", "Chunk 4", "");
        assertThat(Waterfall.failedChunk(steps)).isEqualTo(4);
    }

    @Test
    void tellsChunksBeforeTheWriteFromThoseAfterIt() {
        int operation = add(-1, "OPERATION", "flush", -1, 0, "");
        for (String moment : List.of("before", "after")) {
            for (int chunk = 1; chunk <= 3; chunk++) {
                add(add(operation, "CHUNK", moment, -1, chunk, ""), "HOOK", "", 0, 0, "");
            }
        }

        assertThat(draw(Set.of()).rows())
                .extracting(WaterfallRow::text)
                .containsExactly(
                        "flush Account",
                        "Chunk 1, before the write",
                        "",
                        "Chunks 2 and 3, before the write",
                        "Chunk 1, after the write",
                        "",
                        "Chunks 2 and 3, after the write");
    }

    @Test
    void foldsNoChunksOfTwoMomentsTogether() {
        int operation = add(-1, "OPERATION", "flush", -1, 0, "");
        add(operation, "CHUNK", "before", -1, 1, "");
        add(operation, "CHUNK", "after", -1, 1, "");
        add(operation, "CHUNK", "before", -1, 2, "");
        add(operation, "CHUNK", "after", -1, 2, "");

        assertThat(draw(Set.of()).rows())
                .extracting(WaterfallRow::text)
                .endsWith("Chunk 2, before the write", "Chunk 2, after the write");
    }

    @Test
    void whatARuleRefusedIsNotRed() {
        int operation = add(-1, "OPERATION", "flush", -1, 0, "com.example.LimitExceededException");
        add(operation, "HOOK", "", 0, 0, "com.example.LimitExceededException");

        WaterfallRow red = draw(Set.of(), false).rows().get(1);
        WaterfallRow refused = draw(Set.of(), true).rows().get(1);

        assertThat(red.failure()).isEqualTo("LimitExceededException");
        assertThat(red.style()).contains("failed");
        assertThat(refused.failure()).isEmpty();
        assertThat(refused.rejected()).isEqualTo("LimitExceededException");
        assertThat(refused.style()).isEmpty();
        assertThat(refused.lane().style()).isEqualTo("h");
    }

    @Test
    void doesNotFoldAChunkThatCallsOtherHooks() {
        int operation = add(-1, "OPERATION", "bulk.create", -1, 0, "");
        add(add(operation, "CHUNK", "", -1, 1, ""), "HOOK", "", 0, 0, "");
        add(add(operation, "CHUNK", "", -1, 2, ""), "HOOK", "", 1, 0, "");

        assertThat(draw(Set.of()).rows()).extracting(WaterfallRow::text).contains("Chunk 1", "Chunk 2");
    }

    @Test
    void marksOnlyTheStepThatThrewAndNotThoseAroundIt() {
        int operation = add(-1, "OPERATION", "flush", -1, 0, "java.lang.Error");
        add(operation, "HOOK", "", 0, 0, "java.lang.Error");

        assertThat(draw(Set.of()).rows()).extracting(WaterfallRow::failure).containsExactly("", "Error");
    }

    @Test
    void showsAtMostEightyRowsAndAlwaysWhatFailed() {
        int operation = add(-1, "OPERATION", "flush", -1, 0, "");
        for (int index = 0; index < 290; index++) {
            int hook = add(operation, "HOOK", "", index % 2, 0, index == 200 ? "java.lang.Error" : "");
            if (index % 3 == 0) {
                add(hook, "SQL", "select " + index, -1, 0, "");
            }
        }

        List<WaterfallRow> rows = draw(Set.of()).rows();

        assertThat(rows).hasSizeLessThanOrEqualTo(Waterfall.MOST_ROWS + 1);
        assertThat(rows).extracting(WaterfallRow::failure).contains("Error");
        assertThat(rows).extracting(WaterfallRow::kind).contains("FOLD");
    }

    @Test
    void drawsStepsAfterTheEndOfTheOperationOnTheSameLineOfTime() {
        int operation = add(-1, "OPERATION", "flush", -1, 0, "");
        steps.add(new StepReading(1, operation, "HOOK", "", 0, "", 0, 1, 0, 1, 3_000_000, 1_000_000, "", ""));

        Waterfall waterfall = draw(Set.of());

        assertThat(waterfall.ticks()).containsExactly("0", "1 ms", "2 ms", "3 ms", "4 ms");
        assertThat(waterfall.rows().get(1).lane()).isEqualTo(new Lane("h", "75%", "25%"));
    }

    private int add(int parent, String kind, String label, int hook, int chunk, String failure) {
        int index = steps.size();
        steps.add(new StepReading(
                index,
                parent,
                kind,
                label,
                hook,
                "com.example.Account",
                chunk,
                1_000,
                0,
                1,
                index * 1_000L,
                1_000,
                failure,
                ""));
        return index;
    }

    private Waterfall draw(Set<Integer> opened) {
        return draw(opened, false);
    }

    private Waterfall draw(Set<Integer> opened, boolean refused) {
        return Waterfall.of(
                steps, 1_000_000, HOOKS, hook -> "?id=" + hook.id(), opened, index -> "?open=" + index, refused);
    }
}
