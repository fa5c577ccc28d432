package org.bulkhooks.eclipselink.semantics.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.statements.ObservedChanges.Pair;
import org.bulkhooks.eclipselink.semantics.statements.ObservedChanges.Seen;
import org.bulkhooks.eclipselink.semantics.statements.PlainRuns.Compared;
import org.bulkhooks.eclipselink.semantics.statements.PlainRuns.Runs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs each statement with hooks that change nothing, and compares it with what it did without. */
@ExtendWith(PlainRuns.class)
abstract class StatementShapes {

    private final int chunkSize;

    StatementShapes(int chunkSize) {
        this.chunkSize = chunkSize;
    }

    /** Runs a statement with hooks. */
    Outcome run(Way way, Shape shape) {
        return Outcome.of(way, shape);
    }

    /** Tells whether a statement is not to be run this way. */
    boolean isLeftOut(Shape shape) {
        return false;
    }

    @TestFactory
    Stream<DynamicTest> leaveWhatTheyLeaveWithoutHooks(Runs runs) {
        return runs.succeed().stream()
                .filter(run -> !isLeftOut(run.shape()))
                .map(run -> DynamicTest.dynamicTest(run.toString(), () -> leavesTheSameAndIsSeen(run)));
    }

    @TestFactory
    Stream<DynamicTest> areRefusedAsTheyAreWithoutHooks(Runs runs) {
        return runs.refused().stream()
                .map(run -> DynamicTest.dynamicTest(
                        run.toString(), () -> isRefused(run, runs.succeed().get(0))));
    }

    private void leavesTheSameAndIsSeen(Compared run) {
        Shape shape = run.shape();
        Outcome plain = run.plain();
        if (!PlainFaults.isOf(shape)) {
            assertThat(plain.result()).as("count without hooks").isEqualTo(shape.batched() ? 1 : shape.matched());
        }
        ObservedChanges observed = CDI.current().select(ObservedChanges.class).get();
        observed.forget();

        Outcome hooked = run(run.way(), shape);

        if (hooked.thrown() != null) {
            throw new AssertionError("with hooks it fails: " + hooked.thrown(), hooked.thrown());
        }
        assertThat(hooked.result()).as("count").isEqualTo(shape.matched());
        if (PlainFaults.isOf(shape)) {
            boolean same = plain.result().equals(shape.matched())
                    && catchThrowable(() -> Comparison.assertSame(plain, hooked)) == null;
            assertThat(same).as("without hooks it does the same").isFalse();
        } else {
            Comparison.assertSame(plain, hooked);
        }
        List<Object> changed = changed(hooked);
        assertThat(changed).as("rows that are others").hasSize(shape.changed());
        saw(observed.before(), shape, hooked, changed);
        saw(observed.after(), shape, hooked, changed);
        assertThat(calls(observed.after())).as("the calls of after hooks").isEqualTo(calls(observed.before()));
        String end = shape.type() == ChangeType.UPDATE ? "+0 ~" + changed.size() + " -0" : "+0 ~0 -" + changed.size();
        assertThat(observed.ends()).isEqualTo(changed.isEmpty() ? List.of() : List.of(end));
    }

    /** Returns the ids of records that are others afterwards, or gone, in the order of ids. */
    private static List<Object> changed(Outcome hooked) {
        return hooked.recordsBefore().entrySet().stream()
                .filter(before -> !hooked.recordsAfter().containsKey(before.getKey())
                        || !Records.unversioned(before.getValue())
                                .equals(Records.unversioned(
                                        hooked.recordsAfter().get(before.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void saw(List<Seen> calls, Shape shape, Outcome hooked, List<Object> changed) {
        assertThat(calls).allSatisfy(call -> {
            assertThat(call.type()).isEqualTo(shape.type());
            assertThat(call.pairs()).hasSizeBetween(1, chunkSize);
            assertThat(call.pairs()).extracting(Pair::position).isSorted().doesNotHaveDuplicates();
            call.pairs().forEach(pair -> isComplete(pair, call, hooked));
        });
        Stream<Object> models = changed.stream()
                .map(id -> hooked.recordsBefore().get(id).get("class"))
                .distinct();
        assertThat(calls.stream().map(Seen::model).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        models.map(model -> (Class<?>) model).toList());
        calls.stream().map(Seen::model).distinct().forEach(model -> {
            List<Seen> ofModel =
                    calls.stream().filter(call -> call.model() == model).toList();
            assertThat(ofModel)
                    .extracting(Seen::chunk)
                    .as("once for each chunk")
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(ofModel.stream().flatMap(call -> call.pairs().stream()).map(Pair::id))
                    .as("ids of " + model)
                    .containsExactlyElementsOf(changed.stream()
                            .filter(id -> hooked.recordsBefore().get(id).get("class") == model)
                            .toList());
        });
    }

    private static void isComplete(Pair pair, Seen call, Outcome hooked) {
        assertThat(pair.oldRecord())
                .as("old record of " + pair.id())
                .isEqualTo(hooked.recordsBefore().get(pair.id()));
        if (call.type() == ChangeType.DELETE) {
            assertThat(pair.newRecord()).isNull();
        } else if (call.before()) {
            assertThat(withoutTime(pair.newRecord()))
                    .as("new record of " + pair.id() + ", before")
                    .isEqualTo(withoutTime(hooked.recordsAfter().get(pair.id())));
        } else {
            assertThat(pair.newRecord())
                    .as("new record of " + pair.id() + ", after")
                    .isEqualTo(hooked.recordsAfter().get(pair.id()));
        }
    }

    /**
     * Before the statement the version is the old one, and the time of the database another than when it is written.
     */
    private static Map<String, Object> withoutTime(Map<String, Object> state) {
        Map<String, Object> timeless = Records.unversioned(state);
        timeless.computeIfPresent("seen", (name, time) -> "some time");
        return timeless;
    }

    private static List<String> calls(List<Seen> calls) {
        return calls.stream()
                .map(call -> call.model().getSimpleName() + " " + call.chunk() + " "
                        + call.pairs().stream().map(Pair::id).toList())
                .toList();
    }

    private void isRefused(Compared run, Compared next) {
        ObservedChanges observed = CDI.current().select(ObservedChanges.class).get();
        observed.forget();

        Outcome hooked = run(run.way(), run.shape());

        assertThat(run.plain().result()).as("without hooks").isInstanceOf(Class.class);
        assertThat(hooked.result()).isEqualTo(run.plain().result());
        assertThat(hooked.rollbackOnly())
                .as("rollback only")
                .isEqualTo(run.plain().rollbackOnly());
        assertThat(hooked.after()).as("nothing stays").isEqualTo(hooked.before());
        assertThat(observed.after()).isEmpty();
        leavesTheSameAndIsSeen(next);
    }
}
