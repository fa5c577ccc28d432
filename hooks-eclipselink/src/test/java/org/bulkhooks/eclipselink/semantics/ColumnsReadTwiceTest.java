package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;
import static org.bulkhooks.bulk.BulkOptions.updating;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bulkhooks.Change;
import org.bulkhooks.eclipselink.semantics.harness.EveryUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.EveryWayOfRecords;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Plaque;
import org.junit.jupiter.api.BeforeEach;

/** A column that another attribute only reads is written like any other. */
@Semantics(value = "columns that a second attribute reads only", beans = EveryUpdate.class)
class ColumnsReadTwiceTest {

    private static final String[] WRITTEN = {"inscription", "material", "origin", "keeper"};

    @BeforeEach
    void forget(EveryUpdate hooks) {
        hooks.reset();
    }

    private static void store(Way way) {
        way.commit(work -> {
            Branch branch = new Branch("N", "Springfield");
            work.em().persist(branch);
            work.em().persist(new Branch("S", "Shelbyville"));
            work.create(new Plaque(1, branch), new Plaque(2, branch));
        });
        way.unit().forgetAll();
    }

    private static List<Plaque> changed(Work work) {
        List<Plaque> plaques = work.em()
                .createQuery("select p from Plaque p order by p.id", Plaque.class)
                .getResultList();
        Branch other = work.em().find(Branch.class, "S");
        if (work.isFacade()) {
            work.em().clear();
        }
        plaques.forEach(plaque -> plaque.set("new", other));
        return plaques;
    }

    private static void change(Way way, BiConsumer<Work, List<Plaque>> write) {
        way.commit(work -> write.accept(work, changed(work)));
    }

    private static String seen(Change<Plaque> change) {
        StringBuilder seen = new StringBuilder();
        for (String attribute : List.of("inscription", "material", "origin.code", "keeper.code")) {
            seen.append(change.oldValue(attribute))
                    .append('>')
                    .append(change.value(attribute))
                    .append(' ');
        }
        return seen + new TreeSet<>(change.changedAttributes()).toString();
    }

    private static void assertWritten(Way way, EveryUpdate hooks) {
        assertThat(way.database().rows("select version, inscription, material, origin_code, keeper_code from plaque"))
                .containsExactlyElementsOf(Collections.nCopies(2, List.of(2L, "new", "new", "S", "S")));
        assertThat(hooks.notes())
                .containsExactlyElementsOf(
                        Collections.nCopies(2, "I>new M>new N>S N>S [inscription, keeper, material, origin]"));
        way.unit().forgetAll(); // EclipseLink does not keep what only reads up to date
        way.commit(work -> assertThat(work.em().find(Plaque.class, 1L).shown()).isEqualTo("new new S S"));
    }

    private static void note(EveryUpdate hooks) {
        hooks.after(Plaque.class, change -> hooks.note(seen(change)));
    }

    @EveryWayOfRecords
    void anUpdateWritesIt(Way way, EveryUpdate hooks) {
        store(way);
        note(hooks);

        change(way, (work, plaques) -> {
            if (work.isFacade()) {
                work.bulk().update(plaques);
            }
        });

        assertWritten(way, hooks);
    }

    @EveryWay(WritePath.FACADE)
    void anUpdateThatNamesItsAttributeWritesIt(Way way, EveryUpdate hooks) {
        store(way);
        note(hooks);

        change(way, (work, plaques) -> work.bulk().update(plaques, attributes(WRITTEN)));

        assertWritten(way, hooks);
    }

    @EveryWay(WritePath.FACADE)
    void anUpdateThatNamesOneAttributeWritesThatAlone(Way way, EveryUpdate hooks) {
        for (String attribute : WRITTEN) {
            way.unit().reset();
            store(way);

            change(way, (work, plaques) -> work.bulk().update(plaques, attributes(attribute)));

            assertThat(way.database()
                            .rows("select version, inscription, material, origin_code, keeper_code from plaque"))
                    .as(attribute)
                    .containsExactlyElementsOf(Collections.nCopies(
                            2,
                            List.of(
                                    2L,
                                    attribute.equals("inscription") ? "new" : "I",
                                    attribute.equals("material") ? "new" : "M",
                                    attribute.equals("origin") ? "S" : "N",
                                    attribute.equals("keeper") ? "S" : "N")));
        }
    }

    @EveryWay(WritePath.FACADE)
    void theAttributeThatOnlyReadsWritesNothing(Way way, EveryUpdate hooks) {
        store(way);
        note(hooks);

        change(way, (work, plaques) -> work.bulk().update(plaques, attributes("aInscription", "zKeeper")));

        assertThat(hooks.notes()).isEmpty();
        assertThat(way.database().rows("select version, inscription, keeper_code from plaque"))
                .containsExactlyElementsOf(Collections.nCopies(2, List.of(1L, "I", "N")));
    }

    @EveryWay(WritePath.FACADE)
    void anUpsertWritesIt(Way way, EveryUpdate hooks) {
        List<Consumer<List<Plaque>>> upserts = List.of(
                plaques -> Work.current().bulk().upsert(plaques),
                plaques -> Work.current().bulk().upsert(plaques, conflictOn("number")),
                plaques -> Work.current().bulk().upsert(plaques, updating(WRITTEN)),
                plaques -> Work.current().bulk().upsert(plaques, conflictOn("number"), updating(WRITTEN)));
        for (Consumer<List<Plaque>> upsert : upserts) {
            way.unit().reset();
            store(way);
            hooks.reset();
            note(hooks);

            change(way, (work, plaques) -> upsert.accept(plaques));

            assertWritten(way, hooks);
        }
    }

    @EveryWay(WritePath.FACADE)
    void aHookWritesItOnTopOfTheNamedOnes(Way way, EveryUpdate hooks) {
        store(way);
        hooks.before(Plaque.class, change -> change.newRecord().setInscription("by a hook"));

        change(way, (work, plaques) -> work.bulk().update(plaques, attributes("material")));

        assertThat(way.database().rows("select version, inscription, material, origin_code from plaque"))
                .containsExactlyElementsOf(Collections.nCopies(2, List.of(2L, "by a hook", "new", "N")));
    }

    @EveryWay(WritePath.STATEMENT)
    void aStatementWritesIt(Way way, EveryUpdate hooks) {
        store(way);
        note(hooks);

        way.commit(work -> work.em()
                .createQuery("update Plaque p set p.inscription = 'new', p.material = concat('n', 'ew'),"
                        + " p.origin = :other, p.keeper = :other")
                .setParameter("other", work.em().getReference(Branch.class, "S"))
                .executeUpdate());

        assertWritten(way, hooks);
    }

    @EveryWay(WritePath.FACADE)
    void aStatementOfTheFacadeWritesIt(Way way, EveryUpdate hooks) {
        store(way);
        note(hooks);

        way.commit(work -> work.bulk()
                .update(Plaque.class)
                .set("inscription", "new")
                .set("material", "new")
                .set("origin", work.em().getReference(Branch.class, "S"))
                .set("keeper", work.em().getReference(Branch.class, "S"))
                .execute());

        assertWritten(way, hooks);
    }

    @EveryWay(WritePath.FACADE)
    void aStatementCannotSetTheAttributeThatOnlyReads(Way way) {
        store(way);

        assertThatThrownBy(() -> way.commit(work -> work.bulk()
                        .update(Plaque.class)
                        .set("aInscription", "new")
                        .execute()))
                .hasMessageContaining("aInscription");
    }

    @EveryWay(WritePath.STATEMENT)
    void aHookOfAStatementWritesIt(Way way, EveryUpdate hooks) {
        store(way);
        hooks.before(Plaque.class, change -> change.newRecord().setInscription("by a hook"));

        way.commit(work ->
                work.em().createQuery("update Plaque p set p.material = 'new'").executeUpdate());

        assertThat(way.database().rows("select version, inscription, material, origin_code from plaque"))
                .containsExactlyElementsOf(Collections.nCopies(2, List.of(2L, "by a hook", "new", "N")));
    }
}
