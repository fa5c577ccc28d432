package org.bulkhooks.eclipselink.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.mappings.harness.Bench;
import org.bulkhooks.eclipselink.mappings.harness.Cell;
import org.bulkhooks.eclipselink.mappings.harness.Known;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Report;
import org.bulkhooks.eclipselink.mappings.harness.Way;
import org.bulkhooks.eclipselink.mappings.kinds.Kinds;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * All mappings on all ways. What is left and seen is what EclipseLink alone leaves, or a known difference. The system
 * properties {@code test.mappings} and {@code test.ways} choose some by parts of their names.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingsTest {

    private static final boolean WOVEN = Boolean.getBoolean("test.woven");
    private static final String RUN = DatabaseServer.nameOfThisRun() + (WOVEN ? " woven" : " unwoven");
    private static final boolean WHOLE = System.getProperty("test.mappings", "").isEmpty()
            && System.getProperty("test.ways", "").isEmpty();

    private final Report report = new Report();
    private final Known known = new Known(Stream.concat(KnownDifferences.all().stream(), OpenFaults.all().stream())
            .toList());
    private Bench bench;

    @BeforeAll
    void open() throws Exception {
        bench = new Bench(Kinds.all());
    }

    @AfterAll
    void close() throws Exception {
        bench.close();
        System.out.println("Mappings and ways: " + report.write(RUN).toAbsolutePath());
        if (WHOLE) {
            assertThat(known.unneeded(RUN))
                    .as("known differences that are there no more")
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicNode> mappings() {
        return Kinds.all().stream()
                .filter(mapping -> chosen("test.mappings", mapping.name()))
                .map(mapping -> dynamicContainer(
                        mapping.name(),
                        Arrays.stream(Way.values())
                                .filter(way -> chosen("test.ways", way.name()))
                                .map(way -> dynamicTest(way.name(), () -> compare(mapping, way)))));
    }

    private static boolean chosen(String property, String name) {
        String some = System.getProperty(property, "");
        return some.isEmpty() || Arrays.stream(some.split(",")).anyMatch(name::contains);
    }

    private void compare(Mapping mapping, Way way) {
        assertThat(PersistenceWeaved.class.isAssignableFrom(mapping.models().get(0)))
                .as("entity classes are woven in this run")
                .isEqualTo(WOVEN);
        Cell cell = bench.compare(mapping, way);
        known.explain(cell, RUN);
        report.add(cell);
        if (!cell.unexplained().isEmpty()) {
            throw new AssertionError(mapping + ", " + way + ":" + cell.unexplained(), cell.thrown());
        }
    }
}
