package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.EveryUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Clerk;
import org.junit.jupiter.api.BeforeEach;

/** What hooks see of the values of a statement is what is in the rows afterwards. */
@Semantics(value = "the values of statements", beans = EveryUpdate.class)
class StatementValuesTest {

    private static final String CLERKS = """
            insert into clerk (id, version, name, boss_id, deputy_id, task, stand_in) values
            (1, 1, 'Mia', null, null, null, null), (2, 1, 'Leo', 1, null, null, 1), (3, 1, 'Ida', 2, 1, null, 2),
            (4, 1, 'Tom', 3, 3, null, null)""";

    @BeforeEach
    void forget(EveryUpdate hooks) {
        hooks.reset();
    }

    private static int execute(Way way, String statement) {
        return way.commitAndGet(work -> work.em().createQuery(statement).executeUpdate());
    }

    private static Object id(Clerk clerk) {
        return clerk == null ? null : clerk.getId();
    }

    /** EclipseLink alone takes the stand-in's boss of the row whose id is that of the stand-in. */
    @EveryWay(WritePath.FLUSH)
    void aPathFromAReferenceInAnEmbeddableIsWrittenAsItIsRead(Way way, EveryUpdate hooks) {
        way.database().execute(CLERKS);
        hooks.note(
                Clerk.class,
                change -> id(change.record()) + " " + id(change.oldRecord().getDeputy()) + " "
                        + id(change.newRecord().getDeputy()) + " "
                        + change.newRecord().getName());

        int rows = execute(way, "update Clerk c set c.deputy = c.duty.standIn.boss, c.name = c.duty.standIn.boss.name");

        assertThat(rows).isEqualTo(4);
        assertThat(hooks.notes())
                .containsExactly(
                        "before 1 null null null",
                        "before 2 null null null",
                        "before 3 1 1 Mia",
                        "before 4 3 null null",
                        "after 1 null null null",
                        "after 2 null null null",
                        "after 3 1 1 Mia",
                        "after 4 3 null null");
        assertThat(way.database().rows("select name, deputy_id, version from clerk order by id"))
                .containsExactly(
                        Arrays.asList(null, null, 2L),
                        Arrays.asList(null, null, 2L),
                        List.of("Mia", 1L, 2L),
                        Arrays.asList(null, null, 2L));
    }
}
