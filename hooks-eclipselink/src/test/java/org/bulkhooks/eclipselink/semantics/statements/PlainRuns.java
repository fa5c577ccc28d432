package org.bulkhooks.eclipselink.semantics.statements;

import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Ways;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Runs all statements on EclipseLink as it is: before the container with the hooks starts, so it is to be registered
 * first.
 */
final class PlainRuns implements BeforeAllCallback, ParameterResolver {

    private Runs runs = new Runs(List.of(), List.of());

    /**
     * A statement, and what it did without hooks.
     *
     * @param way the persistence unit that it is to run on with hooks
     */
    record Compared(Shape shape, Way way, Outcome plain) {

        @Override
        public String toString() {
            return shape + " (" + way.transactions() + ")";
        }
    }

    /** What a test is given: statements that succeed, and statements that are refused. */
    record Runs(List<Compared> succeed, List<Compared> refused) {}

    @Override
    public void beforeAll(ExtensionContext context) {
        List<Way> ways = Ways.ofStatements();
        runs = new Runs(plain(ways, Shapes.all()), plain(ways, Shapes.refused()));
    }

    /** Runs on one of the persistence units: who demarcates the transaction makes no difference to what is plain. */
    private static List<Compared> plain(List<Way> ways, List<Shape> shapes) {
        return shapes.stream()
                .flatMap(shape -> {
                    Outcome plain = Outcome.of(ways.get(0), shape);
                    return ways.stream().map(way -> new Compared(shape, way, plain));
                })
                .toList();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Runs.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return runs;
    }
}
