package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.Change;
import org.bulkhooks.eclipselink.semantics.harness.EveryUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Gauge;
import org.junit.jupiter.api.BeforeEach;

/** An update of a record never writes them; a statement that names one does, because it says so. */
@Semantics(value = "attributes that no update or no insert writes", beans = EveryUpdate.class)
class NotUpdatableTest {

    private static final String ROW =
            "select version, name, maker, made, origin_code, seal_number, checked from gauge order by id";

    @BeforeEach
    void forget(EveryUpdate hooks) {
        hooks.reset();
    }

    private static void insert(Way way) {
        way.database()
                .execute(List.of(
                        "insert into branch (code, city) values ('N', 'Springfield'), ('S', 'Shelbyville')", """
                insert into gauge (id, version, name, is_on, tiny, few, many, huge, rough, fine, letter, maker, made, origin_code,
                seal_number, seal_colour) values
                (1, 1, 'first', true, 1, 1, 1, 1, 1, 1, 'a', 'Ann', null, 'N', '#1', 'red'),
                (2, 1, 'other', true, 1, 1, 1, 1, 1, 1, 'a', 'Bob', 1999, 'S', '#2', 'red')"""));
    }

    private static int execute(Way way, String statement) {
        return way.commitAndGet(work -> work.em().createQuery(statement).executeUpdate());
    }

    private static String seen(Change<Gauge> change, String... attributes) {
        StringBuilder seen = new StringBuilder().append(change.record().getId());
        for (String attribute : attributes) {
            seen.append(' ')
                    .append(change.changed(attribute) ? "" : "=")
                    .append(text(change.oldValue(attribute)))
                    .append('>')
                    .append(text(change.value(attribute)));
        }
        return seen + " " + change.changedAttributes().stream().sorted().toList();
    }

    private static String text(Object value) {
        return value instanceof Branch branch ? branch.getCode() : String.valueOf(value);
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementThatNamesOneWritesItAndHooksSeeIt(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> seen(change, "maker", "made"));

        int rows = execute(way, "update Gauge g set g.maker = 'Bob', g.made = 1999");

        assertThat(rows).isEqualTo(2);
        assertThat(hooks.notes())
                .containsExactly("before 1 Ann>Bob null>1999 [made, maker]", "after 1 Ann>Bob null>1999 [made, maker]");
        assertThat(way.database().rows(ROW))
                .containsExactly(
                        Arrays.asList(2, "first", "Bob", 1999, "N", "#1", null),
                        Arrays.asList(1, "other", "Bob", 1999, "S", "#2", null));
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementCanComputeItAndSetItToNull(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> seen(change, "maker", "made", "name"));

        execute(
                way,
                "update Gauge g set g.maker = concat(g.maker, '!'), g.made = null, g.name = g.maker where g.id = 2");

        assertThat(hooks.notes())
                .containsExactly(
                        "before 2 Bob>Bob! 1999>null other>Bob [made, maker, name]",
                        "after 2 Bob>Bob! 1999>null other>Bob [made, maker, name]");
        assertThat(way.database().rows(ROW).get(1)).isEqualTo(Arrays.asList(2, "Bob", "Bob!", null, "S", "#2", null));
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementCanNameAReferenceAndAnEmbeddedOne(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> seen(change, "origin", "seal.number"));

        way.commit(work -> work.em()
                .createQuery("update Gauge g set g.origin = :origin, g.seal.number = '#2'")
                .setParameter("origin", work.em().getReference(Branch.class, "S"))
                .executeUpdate());

        assertThat(hooks.notes())
                .containsExactly(
                        "before 1 N>S #1>#2 [origin, seal, seal.number]",
                        "after 1 N>S #1>#2 [origin, seal, seal.number]");
        assertThat(way.database().rows(ROW))
                .containsExactly(
                        Arrays.asList(2, "first", "Ann", null, "S", "#2", null),
                        Arrays.asList(1, "other", "Bob", 1999, "S", "#2", null));
    }

    @EveryWay(WritePath.FACADE)
    void aStatementOfTheFacadeDoesTheSame(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> seen(change, "maker"));

        way.commit(work -> work.bulk()
                .update(Gauge.class)
                .set("maker", "Bob")
                .set("seal.number", "#3")
                .execute());

        assertThat(hooks.notes())
                .containsExactly(
                        "before 1 Ann>Bob [maker, seal, seal.number]",
                        "before 2 =Bob>Bob [seal, seal.number]",
                        "after 1 Ann>Bob [maker, seal, seal.number]",
                        "after 2 =Bob>Bob [seal, seal.number]");
        assertThat(way.database().column("select maker from gauge where version = 2"))
                .containsExactly("Bob", "Bob");
    }

    /** Whatever a hook makes of what the statement names, the row has what the statement says. */
    @EveryWay(WritePath.STATEMENT)
    void aHookDoesNotChangeWhatAStatementNames(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.before(Gauge.class, change -> change.newRecord().setMaker("a hook"));

        execute(way, "update Gauge g set g.maker = 'Cid' where g.id = 1");

        assertThat(way.database().rows(ROW).get(0)).isEqualTo(Arrays.asList(2, "first", "Cid", null, "N", "#1", null));
    }

    @EveryWay
    void whatABeforeHookChangesIsNotWrittenAndNoChange(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.before(Gauge.class, change -> {
            Gauge gauge = change.newRecord();
            gauge.setMaker("a hook");
            gauge.setMade(2000);
            gauge.getSeal().setNumber("a hook");
            gauge.setOrigin(Work.current().em().getReference(Branch.class, "S"));
        });
        hooks.after(
                Gauge.class,
                change -> hooks.note(change.changedAttributes() + " " + change.changed("maker") + " "
                        + change.changed("seal") + " " + change.changed("origin")));

        way.commit(work -> renamed(work, gauge -> gauge.setName("renamed")));

        assertThat(hooks.notes()).containsExactly("[name] false false false");
        assertThat(way.database().rows(ROW).get(0))
                .isEqualTo(Arrays.asList(2, "renamed", "Ann", null, "N", "#1", null));
    }

    /** As in a flush of EclipseLink alone, not even the version is written. */
    @EveryWay({WritePath.FLUSH, WritePath.FACADE})
    void whatTheCallerChangesIsNotWrittenAndNoChange(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> seen(change));

        way.commit(work -> renamed(work, gauge -> {
            gauge.setMaker("the caller");
            gauge.setMade(2000);
            gauge.getSeal().setNumber("the caller");
        }));

        assertThat(hooks.notes()).isEmpty();
        assertThat(way.database().rows(ROW).get(0)).isEqualTo(Arrays.asList(1, "first", "Ann", null, "N", "#1", null));
    }

    private static void renamed(Work work, Consumer<Gauge> change) {
        if (work.isStatement()) {
            work.em()
                    .createQuery("update Gauge g set g.name = 'renamed' where g.id = 1")
                    .executeUpdate();
            return;
        }
        Gauge gauge = work.em().find(Gauge.class, 1L);
        if (work.isFacade()) {
            work.em().detach(gauge);
        }
        change.accept(gauge);
        if (work.isFacade()) {
            work.bulk().update(List.of(gauge));
        }
    }

    @EveryWay(WritePath.FACADE)
    void recordsOfAQueryDoTheSame(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> seen(change, "maker"));

        way.commit(work -> work.bulk()
                .update(work.em().createQuery("select g from Gauge g order by g.id", Gauge.class), gauge -> {
                    gauge.setMaker("the caller");
                    if (gauge.getId() == 2) {
                        gauge.setName("renamed");
                    }
                }));

        assertThat(hooks.notes()).containsExactly("before 2 =Bob>the caller [name]", "after 2 =Bob>the caller [name]");
        assertThat(way.database().rows(ROW))
                .containsExactly(
                        Arrays.asList(1, "first", "Ann", null, "N", "#1", null),
                        Arrays.asList(2, "renamed", "Bob", 1999, "S", "#2", null));
    }

    @EveryWay({WritePath.FLUSH, WritePath.FACADE})
    void whatNoInsertWritesIsWrittenByAnUpdate(Way way, EveryUpdate hooks) {
        insert(way);
        hooks.note(Gauge.class, change -> seen(change, "checked"));
        Gauge created = new Gauge(3, "new");
        created.setLetter('a'); // PostgreSQL stores no text with the character 0
        created.setChecked("at once");
        way.commit(work -> work.create(created));
        assertThat(way.database().column("select checked from gauge where id = 3"))
                .containsOnlyNulls();

        way.commit(work -> renamed(work, gauge -> gauge.setChecked("later")));

        assertThat(hooks.notes()).containsExactly("before 1 null>later [checked]", "after 1 null>later [checked]");
        assertThat(way.database().column("select checked from gauge where id = 1"))
                .containsExactly("later");
    }
}
