package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.updating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.bulkhooks.AfterUpdate;
import org.bulkhooks.BeforeUpdate;
import org.bulkhooks.Change;
import org.bulkhooks.Load;
import org.bulkhooks.condition.WhenChanged;
import org.bulkhooks.condition.WhenEqual;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryHook;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Wrapped;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Address;
import org.bulkhooks.eclipselink.semantics.model.Berth;
import org.bulkhooks.eclipselink.semantics.model.Consignment;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Handling;
import org.bulkhooks.eclipselink.semantics.model.Leg;
import org.bulkhooks.eclipselink.semantics.model.Stop;

@Semantics(value = "embeddables in embeddables", beans = EveryHook.class)
class NestedEmbeddablesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private static final String ROWS =
            "select code, ship, stop_day, quay, number, unload_day, unload_quay, unload_number, real_ship, real_load_day, real_load_quay, "
                    + "real_load_number, real_unload_day, real_unload_quay, real_unload_number, version from consignment order by code";

    @ApplicationScoped
    static class ConsignmentHooks {

        void moved(@Observes @WhenChanged("planned.load.berth.quay") BeforeUpdate<Consignment> some, Journal journal) {
            journal.note("moved " + labels(some));
        }

        void diverted(@Observes @WhenChanged("real.unload") AfterUpdate<Consignment> some, Journal journal) {
            journal.note("diverted " + labels(some));
        }

        void inSpringfield(
                @Observes @WhenEqual(attribute = "handling.agency.agent.address.city", value = "Springfield")
                        AfterUpdate<Consignment> some,
                Journal journal) {
            journal.note("Springfield " + labels(some));
        }

        void fetched(
                @Observes @Load("handling.agency.agent") @WhenEqual(attribute = "planned.ship", value = "fetched")
                        BeforeUpdate<Consignment> some,
                Journal journal) {
            for (Change<Consignment> change : some) {
                journal.note(agent(change.newRecord()) + "<" + agent(change.oldRecord()));
            }
        }

        private static String agent(Consignment consignment) {
            return consignment.getHandling().getAgency().getAgent().getName();
        }

        private static List<String> labels(BeforeUpdate<Consignment> some) {
            return some.newRecords().stream().map(Consignment::label).toList();
        }

        private static List<String> labels(AfterUpdate<Consignment> some) {
            return some.newRecords().stream().map(Consignment::label).toList();
        }
    }

    private static Customer agent(String name, String city) {
        Customer agent = new Customer(name);
        agent.setAddress(new Address("1 Quay", city));
        return agent;
    }

    private static Leg leg(String ship) {
        return new Leg(ship, new Stop(DAY, new Berth("north", 1)), new Stop(DAY.plusDays(1), new Berth("south", 2)));
    }

    /** Returns one with all values, one with what is planned, and one with nothing. */
    private static List<Consignment> three() {
        Consignment full = new Consignment("C0", leg("first"));
        full.setReal(leg("second"));
        return List.of(full, new Consignment("C1", leg("first")), new Consignment("C2", null));
    }

    private static List<Customer> agents(Way way) {
        List<Customer> agents = List.of(agent("Ann", "Springfield"), agent("Bob", "Shelbyville"));
        Samples.stored(way, agents);
        return agents;
    }

    /** Stores three: Bob handles the first, Ann of Springfield the second. */
    private static List<Long> stored(Way way, Journal journal) {
        List<Customer> agents = agents(way);
        List<Long> ids = way.commitAndGet(work -> {
            Customer ann = work.find(Customer.class, agents.get(0).getId());
            Customer bob = work.find(Customer.class, agents.get(1).getId());
            List<Consignment> all = three();
            all.get(0).setHandling(new Handling("usual", bob));
            all.get(1).setHandling(new Handling(null, ann));
            for (Consignment each : all) {
                work.em().persist(each);
                work.em().flush();
            }
            return all.stream().map(Consignment::getId).toList();
        });
        journal.reset();
        way.unit().factory().getCache().evictAll();
        return ids;
    }

    private static List<Object> row(Object... columns) {
        return Arrays.asList(columns);
    }

    private static java.sql.Date date(LocalDate day) {
        return java.sql.Date.valueOf(day);
    }

    private static final List<Object> FULL = row(
            "C0",
            "first",
            date(DAY),
            "north",
            1,
            date(DAY.plusDays(1)),
            "south",
            2,
            "second",
            date(DAY),
            "north",
            1,
            date(DAY.plusDays(1)),
            "south",
            2,
            1L);
    private static final List<Object> PLANNED = row(
            "C1",
            "first",
            date(DAY),
            "north",
            1,
            date(DAY.plusDays(1)),
            "south",
            2,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            1L);
    private static final List<Object> EMPTY =
            row("C2", null, null, null, null, null, null, null, null, null, null, null, null, null, null, 1L);

    private static List<Object> with(List<Object> row, Object... columnsAndValues) {
        Object[] changed = row.toArray();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            changed[(int) columnsAndValues[i]] = columnsAndValues[i + 1];
        }
        return Arrays.asList(changed);
    }

    @EveryWay
    void allColumnsOfNewRecordsAreWritten(Way way, Journal journal) {
        List<Customer> agents = agents(way);
        way.commit(work -> {
            Customer ann = work.find(Customer.class, agents.get(0).getId());
            List<Consignment> all = three();
            all.get(0).setHandling(new Handling("usual", ann));
            all.get(1).setHandling(new Handling(null, null));
            work.create(all);
        });

        assertThat(way.database().rows(ROWS)).containsExactly(FULL, PLANNED, EMPTY);
        assertThat(way.database().rows("select terms, agent_id from consignment order by code"))
                .containsExactly(row("usual", agents.get(0).getId()), row(null, null), row(null, null));
    }

    @EveryWay
    void aValueThreeDeepIsWrittenAndToldWithItsPath(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.afterUpdate(
                Consignment.class,
                some -> some.forEach(change -> journal.note(
                        change.oldRecord().getPlanned().getLoad().getBerth().getQuay() + ">"
                                + change.value("planned.load.berth.quay") + " "
                                + new TreeSet<>(change.changedAttributes()))));

        way.commit(work -> work.update(
                Consignment.class,
                ids.subList(0, 2),
                each -> each.getPlanned().getLoad().getBerth().setQuay("west")));

        assertThat(way.database().rows(ROWS))
                .containsExactly(with(FULL, 3, "west", 15, 2L), with(PLANNED, 3, "west", 15, 2L), EMPTY);
        String changed = "north>west [planned, planned.load, planned.load.berth, planned.load.berth.quay]";
        assertThat(journal.notes()).containsExactlyInAnyOrder("moved [C0, C1]", changed, changed, "Springfield [C1]");
    }

    @EveryWay
    void aValueOfAnOverriddenColumnIsWritten(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> work.update(Consignment.class, ids.subList(0, 1), each -> {
            each.getReal().getUnload().getBerth().setNumber(9);
            each.getReal().getUnload().setDay(DAY);
        }));

        assertThat(way.database().rows(ROWS)).containsExactly(with(FULL, 12, date(DAY), 14, 9, 15, 2L), PLANNED, EMPTY);
        assertThat(journal.notes()).containsExactly("diverted [C0]");
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void embeddablesThatWereNullAreWrittenAndSuchThatBecomeNull(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.afterUpdate(
                Consignment.class,
                some -> some.forEach(change -> journal.note(change.newRecord().label() + " "
                        + change.oldValue("planned.load.berth.quay") + ">" + change.value("planned.load.berth.quay")
                        + " "
                        + change.oldValue("real.ship") + ">" + change.value("real.ship"))));

        way.commit(work -> work.update(Consignment.class, ids, each -> {
            if (each.label().equals("C0")) {
                each.getPlanned().getLoad().setBerth(null);
                each.setReal(null);
            } else if (each.label().equals("C2")) {
                each.setPlanned(leg("third"));
                each.getPlanned().setUnload(null);
            } else {
                each.getPlanned().setLoad(null);
            }
        }));

        assertThat(way.database().rows(ROWS))
                .containsExactly(
                        with(
                                FULL, 3, null, 4, null, 8, null, 9, null, 10, null, 11, null, 12, null, 13, null, 14,
                                null, 15, 2L),
                        with(PLANNED, 2, null, 3, null, 4, null, 15, 2L),
                        with(EMPTY, 1, "third", 2, date(DAY), 3, "north", 4, 1, 15, 2L));
        assertThat(journal.notes())
                .containsExactlyInAnyOrder(
                        "moved [C0, C1, C2]",
                        "C0 north>null second>null",
                        "C1 north>null null>null",
                        "C2 null>north null>null",
                        "diverted [C0]",
                        "Springfield [C1]");
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE, WritePath.STREAM})
    void anotherReferenceInAnEmbeddableIsWrittenAndConditionsLookBehindIt(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            Customer ann = work.find(
                    Customer.class,
                    ((Number) way.database()
                                    .column("select id from customer where name = 'Ann'")
                                    .get(0))
                            .longValue());
            work.update(Consignment.class, ids.subList(0, 2), each -> each.getHandling()
                    .getAgency()
                    .setAgent(ann));
        });

        assertThat(journal.notes()).containsExactly("Springfield [C0]");
        assertThat(
                        way.database()
                                .column(
                                        "select a.name from consignment c join customer a on a.id = c.agent_id order by c.code"))
                .containsExactly("Ann", "Ann");
    }

    @EveryWay
    void aRelationBehindTwoEmbeddablesIsFetchedForAllRecordsAtOnce(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        way.commit(work -> work.update(
                Consignment.class, ids.subList(0, 2), each -> each.getPlanned().setShip("fetched")));

        assertThat(journal.notes()).contains("Bob<Bob", "Ann<Ann");
    }

    @EveryWay
    void whatABeforeHookChangesDeepInsideIsWritten(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.beforeUpdate(Consignment.class, some -> some.newRecords().forEach(each -> {
            each.getPlanned().getUnload().getBerth().setNumber(7);
            each.getPlanned().getLoad().setBerth(new Berth("east", 5));
        }));

        way.commit(work -> work.update(
                Consignment.class, ids.subList(0, 2), each -> each.getPlanned().setShip("other")));

        assertThat(way.database().rows(ROWS))
                .containsExactly(
                        with(FULL, 1, "other", 3, "east", 4, 5, 7, 7, 15, 2L),
                        with(PLANNED, 1, "other", 3, "east", 4, 5, 7, 7, 15, 2L),
                        EMPTY);
    }

    @EveryWay
    void deletedRecordsHaveTheirValues(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);
        journal.afterDelete(
                Consignment.class,
                some -> some.forEach(change -> journal.note(
                        change.oldRecord().getReal().getUnload().getBerth().getQuay() + " "
                                + change.oldValue("handling.agency.agent.address.city"))));

        way.commit(work -> work.delete(Consignment.class, ids.subList(0, 1)));

        assertThat(way.database().rows(ROWS)).containsExactly(PLANNED, EMPTY);
        assertThat(journal.notes()).containsExactly("south Shelbyville");
    }

    @EveryWay(WritePath.FACADE)
    void upsertsCreateAndUpdate(Way way, Journal journal) {
        stored(way, journal);
        Consignment found = new Consignment("C1", leg("first"));
        found.getPlanned().getUnload().getBerth().setNumber(9);
        Consignment fresh = new Consignment("C9", leg("first"));

        way.commit(work ->
                work.bulk().upsert(List.of(found, fresh), conflictOn("code"), updating("planned.unload.berth.number")));

        assertThat(way.database().rows(ROWS))
                .containsExactly(FULL, with(PLANNED, 7, 9, 15, 2L), EMPTY, with(PLANNED, 0, "C9"));
        assertThat(journal.calls(Event.AFTER_UPDATE, Consignment.class)).hasSize(1);
        assertThat(journal.calls(Event.AFTER_CREATE, Consignment.class)).hasSize(1);
    }

    @EveryWay(WritePath.FACADE)
    void chosenAttributesAloneAreWritten(Way way, Journal journal) {
        List<Long> ids = stored(way, journal);

        way.commit(work -> {
            List<Consignment> records = work.loadDetached(Consignment.class, ids.subList(0, 1));
            records.get(0).getPlanned().getLoad().setBerth(new Berth("east", 5));
            records.get(0).getPlanned().setShip("other");
            work.bulk().update(records, attributes("planned.load.berth"));
        });

        assertThat(way.database().rows(ROWS)).containsExactly(with(FULL, 3, "east", 4, 5, 15, 2L), PLANNED, EMPTY);
    }

    @EveryWay(WritePath.FACADE)
    void changesMadeToTheRecordsOfAQueryAreWritten(Way way, Journal journal) {
        stored(way, journal);

        way.commit(work -> work.bulk()
                .update(
                        work.em()
                                .createQuery(
                                        "select c from Consignment c where c.planned.load.berth.quay = 'north'",
                                        Consignment.class),
                        each -> each.getPlanned().getUnload().getBerth().setQuay("changed")));

        assertThat(way.database().rows(ROWS))
                .containsExactly(with(FULL, 6, "changed", 15, 2L), with(PLANNED, 6, "changed", 15, 2L), EMPTY);
    }

    @EveryWay(WritePath.STATEMENT)
    void statementsSetAndComputeNestedValues(Way way, Journal journal) {
        stored(way, journal);
        journal.afterUpdate(
                Consignment.class,
                some -> some.forEach(change -> journal.note(change.newRecord().label() + " "
                        + change.newRecord().getPlanned().getLoad().getBerth() + " "
                        + change.newRecord().getReal().getUnload().getBerth() + " "
                        + change.oldValue("planned.load.berth.number") + " "
                        + change.changed("real.unload.berth.quay"))));

        int written = way.commitAndGet(work -> work.em()
                .createQuery("update Consignment c set c.planned.load.berth.number = c.planned.load.berth.number + 1,"
                        + " c.real.unload.berth.quay = c.planned.load.berth.quay, c.real.load.day = :day"
                        + " where c.planned.load.berth.number = 1")
                .setParameter("day", DAY.plusDays(5))
                .executeUpdate());

        assertThat(written).isEqualTo(2);
        assertThat(way.database().rows(ROWS))
                .containsExactly(
                        with(FULL, 4, 2, 9, date(DAY.plusDays(5)), 13, "north", 15, 2L),
                        with(PLANNED, 4, 2, 9, date(DAY.plusDays(5)), 13, "north", 15, 2L),
                        EMPTY);
        assertThat(journal.notes())
                .containsExactlyInAnyOrder(
                        "C0 north2 north2 1 true", "C1 north2 north0 1 true", "diverted [C0, C1]", "Springfield [C1]");
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementSetsNoEmbeddableAsAWhole(Way way, Journal journal) {
        stored(way, journal);

        assertThat(Wrapped.thrownIn(() -> way.commit(work -> work.em()
                        .createQuery("update Consignment c set c.planned = null")
                        .executeUpdate())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sets 'planned' of Consignment, which is an embeddable");
        assertThat(way.database().rows(ROWS)).containsExactly(FULL, PLANNED, EMPTY);
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementSetsNoRelationInAnEmbeddable(Way way, Journal journal) {
        stored(way, journal);

        assertThat(Wrapped.thrownIn(() -> way.commit(work -> {
                    CriteriaBuilder builder = work.em().getCriteriaBuilder();
                    CriteriaUpdate<Consignment> update = builder.createCriteriaUpdate(Consignment.class);
                    Path<Customer> agent = update.from(Consignment.class)
                            .get("handling")
                            .get("agency")
                            .get("agent");
                    work.em()
                            .createQuery(update.set(agent, builder.nullLiteral(Customer.class)))
                            .executeUpdate();
                })))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column of 'handling.agency.agent' in Consignment");
    }
}
