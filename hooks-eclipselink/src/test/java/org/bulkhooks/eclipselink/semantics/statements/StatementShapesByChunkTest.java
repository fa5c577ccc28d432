package org.bulkhooks.eclipselink.semantics.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.chunkByChunk;

import jakarta.persistence.Query;
import java.util.Set;
import java.util.stream.Stream;
import org.bulkhooks.ChangeType;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.statements.PlainRuns.Runs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@Semantics(
        value = "2 statements of every shape, chunk by chunk",
        beans = ObservedChanges.class,
        configuration = "org.bulkhooks.chunk-size=3")
class StatementShapesByChunkTest extends StatementShapes {

    /** They look at other rows of the table that they write. */
    private static final Set<String> REFUSED = Set.of(
            "where a subquery asks for the same table",
            "of a reference by a reference across one",
            "of a reference by a reference across two",
            "of a reference of two columns across another",
            "of a reference by an embedded one across another",
            "of a reference with a value by the same path",
            "of a reference with a value across another",
            "of a reference and a value across an embedded one",
            "of a converted attribute from another across a reference",
            "of a converted attribute from another with a converter across a reference",
            "of a converted attribute by a text function across a reference");

    StatementShapesByChunkTest() {
        super(3);
    }

    @Override
    Outcome run(Way way, Shape shape) {
        return Outcome.of(way, shape, (work, query) -> execute(work, query, shape.type()));
    }

    private static int execute(Work work, Query query, ChangeType type) {
        BulkOperations bulk = BulkOperations.on(work.em());
        return (type == ChangeType.DELETE ? bulk.delete(query, chunkByChunk()) : bulk.update(query, chunkByChunk()))
                .records();
    }

    @TestFactory
    Stream<DynamicTest> areRefusedWhereEarlierChunksWouldChangeWhatLaterOnesSee(Runs runs) {
        return runs.succeed().stream()
                .filter(compared -> isLeftOut(compared.shape()))
                .map(compared -> DynamicTest.dynamicTest(
                        compared.toString(), () -> isRefused(compared.way(), compared.shape())));
    }

    private void isRefused(Way way, Shape shape) {
        Outcome outcome = run(way, shape);

        assertThat(outcome.thrown())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the statement cannot be executed chunk by chunk, because ")
                .hasMessageContaining("leads to other rows of ");
        assertThat(outcome.rollbackOnly()).as("nothing was begun").isFalse();
        assertThat(outcome.after()).isEqualTo(outcome.before());
    }

    /** Not a test here: the facade refuses with exceptions of its own. */
    @Override
    Stream<DynamicTest> areRefusedAsTheyAreWithoutHooks(Runs runs) {
        return Stream.of();
    }

    @Override
    boolean isLeftOut(Shape shape) {
        return REFUSED.contains(shape.name());
    }
}
