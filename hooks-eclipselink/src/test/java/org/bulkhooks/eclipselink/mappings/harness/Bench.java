package org.bulkhooks.eclipselink.mappings.harness;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.EclipseLinkHooks;
import org.bulkhooks.eclipselink.semantics.harness.Database;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer;
import org.bulkhooks.eclipselink.semantics.harness.Statements;
import org.bulkhooks.eclipselink.unit.HookContainer;

/**
 * Where the work is done: a database for each persistence unit, with both sides on it, one after the other on the same
 * rows.
 */
public final class Bench implements AutoCloseable {

    private final DatabaseServer server = DatabaseServer.start();
    private final List<Mapping> mappings;
    private final SeContainer container;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Outcome> plain = new HashMap<>();
    private final Map<String, RefusedUnit> refusals = new HashMap<>();

    /** A persistence unit on its database. */
    private record Place(Database database, Side plain, Side hooked, GeneratedIds ids) implements AutoCloseable {

        /** Returns what writes the rows of a mapping, without hooks; they have their ids already. */
        Runnable rows(Mapping mapping) {
            return plain.persisting(mapping.records().get());
        }

        @Override
        public void close() {
            plain.close();
            hooked.close();
            database.close();
        }
    }

    /** Starts a container with hooks of everything; persistence units are opened when they are asked for. */
    public Bench(List<Mapping> mappings) throws IOException {
        this.mappings = mappings;
        container = HookContainer.start(Watcher.class);
    }

    private Place place(String unit) {
        return places.computeIfAbsent(unit, this::open);
    }

    /** Returns what EclipseLink alone throws when it opens a persistence unit that it is said to refuse. */
    private RefusedUnit refusal(String unit) {
        return refusals.computeIfAbsent(unit, key -> {
            try {
                place(unit);
            } catch (RefusedUnit refused) {
                return refused;
            }
            throw new AssertionError(unit + " is said to be refused on this database, but is not");
        });
    }

    /** EclipseLink alone cannot open a persistence unit. */
    private static final class RefusedUnit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedUnit(String unit, RuntimeException cause) {
            super(unit, cause);
        }
    }

    private static Side plain(String unit, Database database) {
        try {
            return side(unit, database, "create-tables");
        } catch (RuntimeException e) {
            database.close();
            throw new RefusedUnit(unit, e);
        }
    }

    private Place open(String unit) {
        try {
            Database database = new Database(server, unit, false);
            mappings.stream()
                    .filter(mapping -> mapping.unit().equals(unit))
                    .forEach(mapping -> database.execute(mapping.preparations()));
            Side plain = plain(unit, database);
            Side hooked = side(unit, database, "none");
            EclipseLinkHooks.install(hooked.factory());
            return new Place(database, plain, hooked, new GeneratedIds(database, List.of(plain, hooked)));
        } catch (SQLException e) {
            throw new IllegalStateException(unit, e);
        }
    }

    private static Side side(String unit, Database database, String tables) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.nonJtaDataSource", database.dataSource());
        properties.put("eclipselink.ddl-generation", tables);
        properties.put("eclipselink.session-name", unit + " with tables " + tables);
        return new Side(Persistence.createEntityManagerFactory(unit, properties));
    }

    /**
     * Does the work of a way with hooks, compares it with what EclipseLink alone leaves, and returns what came of it.
     */
    public Cell compare(Mapping mapping, Way way) {
        Cell cell = new Cell(mapping, way);
        String refused = mapping.refused().get(DatabaseServer.nameOfThisRun());
        if (refused != null) {
            cell.refuse(refused, refusal(mapping.unit()));
            return cell;
        }
        for (Mapping.Statement statement : way.statements(mapping)) {
            Outcome measure = plain.computeIfAbsent(
                    mapping + " " + way.before() + " " + way.plain() + " " + statement,
                    key -> run(mapping, way.before(), way.plain(), statement, false));
            Outcome hooked = run(mapping, way.before(), way.work(), statement, true);
            Tables tables = new Tables(place(mapping.unit()).plain().session(), mapping);
            cell.add(statement == null ? "" : statement.jpql() + ": ", new Comparison(way, tables, measure, hooked));
        }
        return cell;
    }

    private Outcome run(Mapping mapping, Way.Before before, Work work, Mapping.Statement statement, boolean withHooks) {
        Place place = place(mapping.unit());
        Side side = withHooks ? place.hooked() : place.plain();
        Watcher watcher = container.select(Watcher.class).get();
        watcher.end();
        Tables tables = new Tables(place.plain().session(), mapping);
        place.database().empty(tables.names());
        place.ids().restart(GeneratedIds.OF_THE_ROWS);
        Runnable rows = before == Way.Before.NOTHING ? () -> {} : place.rows(mapping);
        if (before == Way.Before.COLD || before == Way.Before.WARM) {
            rows.run();
            place.database().execute(mapping.rows());
        } else if (!withHooks) {
            rows.run();
        }
        place.plain().forget();
        place.hooked().forget();
        Map<String, Map<String, String>> held = place.plain().state(mapping);
        place.plain().forget();
        place.ids().restart(GeneratedIds.OF_THE_WORK);
        if (before == Way.Before.WARM) {
            side.state(mapping);
        }
        Run run = new Run(mapping, statement, side, watcher, rows);
        Statements statements = place.database().statements();
        Throwable thrown = null;
        List<Statements.Sent> sent = List.of();
        watcher.begin(side.pictures(), statements);
        try {
            Runnable prepared = work.prepare(run);
            statements.clear();
            prepared.run();
        } catch (RuntimeException | AssertionError e) {
            thrown = e;
        } finally {
            sent = without(watcher.own(), statements.all());
            watcher.end();
        }
        Map<String, Map<String, String>> cached = side.state(mapping);
        side.forget();
        Map<String, Map<String, String>> after = side.state(mapping);
        return new Outcome(
                held,
                after,
                cached,
                tables.contents(place.database(), held, after),
                thrown,
                run.result(),
                sent,
                watcher.calls(),
                watcher.seen());
    }

    private static List<Statements.Sent> without(List<Statements.Sent> own, List<Statements.Sent> all) {
        List<Statements.Sent> others = new ArrayList<>(all);
        own.forEach(others::remove);
        return others;
    }

    @Override
    public void close() throws IOException {
        places.values().forEach(Place::close);
        container.close();
        server.close();
    }
}
