package org.bulkhooks.console.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.management.openmbean.CompositeData;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.jmx.Columns;
import org.bulkhooks.console.jmx.UnreadableException;

/** Asks applications in which order hooks run, and what uses an attribute. Each call reads anew. Thread-safe. */
@Dependent
public final class Orders {

    private static final String[] TWO_TEXTS = {String.class.getName(), String.class.getName()};

    private final BeanCalls beans;

    /** Makes it. */
    @Inject
    Orders(BeanCalls beans) {
        this.beans = beans;
    }

    /**
     * Returns what runs when records are written.
     *
     * @param change CREATE, UPDATE or DELETE
     * @return empty if the application does not tell it, because its library is older
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected
     */
    public Optional<List<OrderStep>> order(ApplicationReading application, String entityClass, String change)
            throws UnreadableException {
        return ask(application, "order", entityClass, change, columns -> {
            String[] phases = columns.value("phases", String[].class);
            String[] kinds = columns.strings("kinds", phases.length);
            int[] hooks = columns.ints("hooks", phases.length);
            int[] tieGroups = columns.ints("tieGroups", phases.length);
            String[] texts = columns.strings("texts", phases.length);
            checkHooks(hooks, application);
            return IntStream.range(0, phases.length)
                    .mapToObj(
                            step -> new OrderStep(phases[step], kinds[step], hooks[step], tieGroups[step], texts[step]))
                    .toList();
        });
    }

    /**
     * Returns what uses an attribute, as it is declared.
     *
     * @return empty if the application does not tell it, because its library is older, or has no such attribute
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected
     */
    public Optional<List<AttributeUse>> attribute(ApplicationReading application, String entityClass, String attribute)
            throws UnreadableException {
        return ask(application, "attribute", entityClass, attribute, columns -> {
            String[] kinds = columns.value("kinds", String[].class);
            int[] hooks = columns.ints("hooks", kinds.length);
            String[] texts = columns.strings("texts", kinds.length);
            checkHooks(hooks, application);
            return IntStream.range(0, kinds.length)
                    .mapToObj(use -> new AttributeUse(kinds[use], hooks[use], texts[use]))
                    .toList();
        });
    }

    /** Makes rows of columns. */
    @FunctionalInterface
    private interface Rows<R> {

        List<R> of(Columns columns) throws UnreadableException;
    }

    private <R> Optional<List<R>> ask(
            ApplicationReading application, String operation, String entityClass, String second, Rows<R> rows)
            throws UnreadableException {
        return beans.read(
                application.key(), "Catalog", operation + " " + entityClass + " " + second, (server, catalog) -> {
                    Object answer = server.invoke(catalog, operation, new Object[] {entityClass, second}, TWO_TEXTS);
                    if (!(answer instanceof CompositeData data)) {
                        throw new UnreadableException(operation + " of its Catalog answers no columns");
                    }
                    return rows.of(Columns.of("Catalog", data));
                });
    }

    private static void checkHooks(int[] hooks, ApplicationReading application) throws UnreadableException {
        for (int hook : hooks) {
            if (hook >= application.hooks().size()) {
                throw new UnreadableException("its Catalog changed while it was read; reload the page");
            }
        }
    }
}
