package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Gauge;
import org.junit.jupiter.api.BeforeEach;

/**
 * A record has 0 or false where its row has null. A statement says what rows get, so that for it the rows decide what
 * is a change; for a record that is written, the record does, as in a flush of EclipseLink.
 */
@Semantics(value = "null in attributes of primitive types", beans = EveryUpdate.class)
class NullInPrimitivesTest {

    private static final List<String> ATTRIBUTES =
            List.of("on", "tiny", "few", "many", "huge", "rough", "fine", "letter");

    private static final String ROWS = """
            insert into gauge (id, version, name, is_on, tiny, few, many, huge, rough, fine, letter) values
            (1, 1, 'nulls', null, null, null, null, null, null, null, null),
            (2, 1, 'zeros', false, 0, 0, 0, 0, 0, 0, 'z'),
            (3, 1, 'ones', true, 1, 1, 1, 1, 1, 1, 'a')""";

    @BeforeEach
    void forget(EveryUpdate hooks) {
        hooks.reset();
    }

    private static int execute(Way way, String statement) {
        return way.commitAndGet(work -> work.em().createQuery(statement).executeUpdate());
    }

    private static String column(String attribute) {
        return attribute.equals("on") ? "is_on" : attribute;
    }

    private static String zero(String attribute) {
        return attribute.equals("on") ? "false" : "0";
    }

    private static void insert(Way way) {
        way.unit().reset();
        way.database().execute(ROWS);
    }

    @EveryWay(WritePath.STATEMENT)
    void nullBecomesZeroWhereTheStatementSaysSo(Way way, EveryUpdate hooks) {
        for (String attribute : ATTRIBUTES.subList(0, 7)) {
            insert(way);
            hooks.reset();
            hooks.note(
                    Gauge.class,
                    change -> text(
                            change.record().getId(),
                            change.changed(attribute),
                            change.oldValue(attribute),
                            change.value(attribute),
                            change.changedAttributes()));

            int rows = execute(way, "update Gauge g set g." + attribute + " = " + zero(attribute) + " where g.id < 3");

            assertThat(rows).as(attribute).isEqualTo(2);
            assertThat(hooks.notes()).as(attribute).hasSize(2).allSatisfy(note -> assertThat(note)
                    .contains(" 1 true null ")
                    .contains("[" + attribute + "]")
                    .doesNotContain("null null"));
            assertThat(way.database()
                            .rows("select version from gauge where " + column(attribute) + " is not null order by id"))
                    .as(attribute)
                    .containsExactly(List.of(2), List.of(1), List.of(1));
        }
    }

    @EveryWay(WritePath.STATEMENT)
    void zeroBecomesNullWhereTheStatementSaysSo(Way way, EveryUpdate hooks) {
        for (String attribute : ATTRIBUTES) {
            insert(way);
            hooks.reset();
            hooks.note(
                    Gauge.class,
                    change -> text(
                            change.record().getId(),
                            change.changed(attribute),
                            change.value(attribute),
                            change.changedAttributes()));

            int rows = execute(way, "update Gauge g set g." + attribute + " = null");

            assertThat(rows).as(attribute).isEqualTo(3);
            assertThat(hooks.notes())
                    .as(attribute)
                    .containsExactly(
                            "before 2 true null [" + attribute + "]",
                            "before 3 true null [" + attribute + "]",
                            "after 2 true null [" + attribute + "]",
                            "after 3 true null [" + attribute + "]");
            assertThat(way.database().rows("select version, " + column(attribute) + " from gauge order by id"))
                    .as(attribute)
                    .containsExactly(Arrays.asList(1, null), Arrays.asList(2, null), Arrays.asList(2, null));
        }
    }

    @EveryWay(WritePath.STATEMENT)
    void whatIsComputedCanBeNullToo(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(
                Gauge.class,
                change -> text(
                        change.record().getId(), change.oldValue("few"), change.value("few"), change.value("many")));

        execute(way, "update Gauge g set g.few = g.many, g.many = nullif(g.many, 1) where g.id <> 2");

        assertThat(hooks.notes()).containsExactly("before 3 1 1 null", "after 3 1 1 null");
        assertThat(way.database().rows("select version, few + 0, many from gauge order by id"))
                .hasToString("[[1, null, null], [1, 0, 0], [2, 1, null]]");
    }

    /** The record has zero, which the row has not; another attribute is written alone. */
    @EveryWay(WritePath.STATEMENT)
    void whatTheStatementDoesNotSetStaysNull(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> text(change.changedAttributes()));

        execute(way, "update Gauge g set g.name = 'x' where g.id = 1");

        assertThat(hooks.notes()).containsExactly("before [name]", "after [name]");
        assertThat(way.database().rows("select version, name, is_on, few from gauge where id = 1"))
                .containsExactly(Arrays.asList(2, "x", null, null));
    }

    @EveryWay(WritePath.STATEMENT)
    void whatAHookSetsOrSetsBackIsWrittenAsTheHookSaysIt(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.before(Gauge.class, change -> {
            change.newRecord().setFew((short) 7);
            change.newRecord().setMany(change.oldRecord().getMany());
        });

        execute(way, "update Gauge g set g.few = 0, g.many = 5, g.on = false where g.id = 1");

        assertThat(way.database()
                        .rows("select version, few + 0, many, case when is_on = false then 'off' end from gauge"
                                + " where id = 1"))
                .hasToString("[[2, 7, null, off]]");
    }

    @EveryWay(WritePath.FACADE)
    void statementsOfTheFacadeDoTheSame(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> text(change.record().getId(), change.oldValue("on"), change.value("on")));

        var result = way.commitAndGet(work -> work.bulk()
                .update(Gauge.class)
                .set("on", false)
                .where((record, query, criteria) -> criteria.lessThan(record.get("id"), 3L))
                .execute());

        assertThat(result.records()).isEqualTo(2);
        assertThat(hooks.notes()).containsExactly("before 1 null false", "after 1 null false");
        assertThat(way.database()
                        .rows("select version, case when is_on = false then 'no' else 'on' end from gauge order by id"))
                .containsExactly(List.of(2, "no"), List.of(1, "no"), List.of(1, "on"));
    }

    /** EclipseLink compares records: zero was zero before. */
    @EveryWay({WritePath.FLUSH, WritePath.FACADE})
    void aRecordThatIsWrittenHasNoChange(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> text(change.changedAttributes()));

        way.commit(work -> {
            Gauge gauge = work.em().find(Gauge.class, 1L);
            if (work.isFacade()) {
                work.em().detach(gauge);
            }
            gauge.setOn(false);
            gauge.setMany(0);
            if (work.isFacade()) {
                work.bulk().update(List.of(gauge));
                work.bulk()
                        .update(
                                work.em().createQuery("select g from Gauge g where g.id < 2", Gauge.class),
                                one -> one.setOn(false));
            }
        });

        assertThat(hooks.notes()).isEmpty();
        assertThat(way.database().rows("select version, is_on, many from gauge where id = 1"))
                .containsExactly(Arrays.asList(1, null, null));
    }

    private static String text(Object... values) {
        return String.join(" ", Arrays.stream(values).map(String::valueOf).toList());
    }
}
