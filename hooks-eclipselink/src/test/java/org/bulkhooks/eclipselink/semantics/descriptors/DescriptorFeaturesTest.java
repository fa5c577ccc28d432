package org.bulkhooks.eclipselink.semantics.descriptors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.InvalidRecordException;
import org.bulkhooks.bulk.UpsertResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a descriptor asks for is done on every write path, as EclipseLink does it, or refused with a reason. */
class DescriptorFeaturesTest {

    private final DescriptorUnit unit = DescriptorUnit.hooked();

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void refusesToWriteRecordsOfAReadOnlyClass() {
        unit.execute("insert into CONSTANT (ID, TITLE, N, VERSION) values (1, 'a', 1, 1)");
        Constant other = new Constant(2, "b", 2);

        assertThatThrownBy(() -> unit.with(bulk -> bulk.create(List.of(other))))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("Constant is read-only")
                .hasMessageContaining("statement");
        assertThatThrownBy(() -> unit.with(bulk -> bulk.upsert(List.of(other))))
                .isInstanceOf(InvalidRecordException.class);
        assertThatThrownBy(() -> unit.in(em -> BulkOperations.on(em)
                        .update(
                                em.createQuery("select c from Constant c", Constant.class),
                                each -> each.setTitle("changed"))))
                .isInstanceOf(InvalidRecordException.class);
        assertThatThrownBy(() -> unit.in(em -> {
                    Constant detached = em.find(Constant.class, 1L);
                    detached.setTitle("changed");
                    BulkOperations.on(em).update(List.of(detached));
                }))
                .isInstanceOf(InvalidRecordException.class);
        assertThatThrownBy(() -> unit.in(em -> BulkOperations.on(em).delete(List.of(em.find(Constant.class, 1L)))))
                .isInstanceOf(InvalidRecordException.class);

        assertThat(unit.rows("select ID, TITLE, N, VERSION from CONSTANT")).containsExactly("1 a 1 1");
    }

    @Test
    void executesStatementsOnAReadOnlyClassButNotWhatHooksChangeOnTop() {
        unit.execute("insert into CONSTANT (ID, TITLE, N, VERSION) values (1, 'a', 1, 1)");

        unit.in(em -> em.createQuery("update Constant c set c.number = 5").executeUpdate());

        assertThat(unit.rows("select ID, TITLE, N, VERSION from CONSTANT")).containsExactly("1 a 5 2");
        unit.hooks().beforeUpdate(each -> each.setTitle("hook"));
        assertThatThrownBy(() -> unit.in(em ->
                        em.createQuery("update Constant c set c.number = 6").executeUpdate()))
                .hasMessageContaining("@ReadOnly");
        assertThat(unit.rows("select ID, TITLE, N, VERSION from CONSTANT")).containsExactly("1 a 5 2");
    }

    @Test
    void aManagedInstanceOfARowThatFallsOutOfTheCriteriaHasWhatTheRowHas() {
        unit.store(new Draft(1, "a", 1), new Draft(2, "b", 2));
        unit.hooks().beforeUpdate(each -> each.setTitle("hook"));

        unit.in(em -> {
            Draft managed = em.find(Draft.class, 1L);
            em.createQuery("update Draft d set d.number = d.number - 10 where d.id = 1")
                    .executeUpdate();
            assertThat(managed.getNumber()).isEqualTo(-9);
            assertThat(managed.getVersion()).isEqualTo(2);
            assertThat(managed.getTitle()).isEqualTo("hook");
        });
        assertThat(unit.rows("select ID, TITLE, N, VERSION from DRAFT order by ID"))
                .as("the managed instance is not dirty")
                .containsExactly("1 hook -9 2", "2 b 2 1");
        unit.in(em -> {
            Draft managed = em.find(Draft.class, 2L);
            BulkOperations.on(em)
                    .update(em.createQuery("select d from Draft d", Draft.class), each -> each.setNumber(-1));
            assertThat(managed.getVersion()).isEqualTo(2);
            managed.setNumber(3);
        });

        assertThat(unit.rows("select ID, TITLE, N, VERSION from DRAFT order by ID"))
                .containsExactly("1 hook -9 2", "2 hook 3 3");
        assertThat(unit.hooks().notes())
                .containsExactly("updated 1: 1 -> -9", "updated 2: 2 -> -1", "updated 2: -1 -> 3");
    }

    @Test
    void writesHistoryOrRefusesWhatWouldBeMissingInIt() {
        unit.store(new Chronicle(1, "a", 1));
        unit.hooks().beforeUpdate(each -> each.setTitle("hook"));

        assertThatThrownBy(() -> unit.in(em ->
                        em.createQuery("update Chronicle c set c.number = 2").executeUpdate()))
                .hasMessageContaining("TITLE")
                .hasMessageContaining("a history policy")
                .hasMessageContaining("bulk.update(query, change)");
        unit.in(em -> BulkOperations.on(em)
                .update(em.createQuery("select c from Chronicle c", Chronicle.class), each -> each.setNumber(2)));

        assertThat(unit.rows("select ID, TITLE, N, VERSION from CHRONICLE")).containsExactly("1 hook 2 2");
        assertThat(unit.rows("select TITLE, N, VERSION, case when UNTIL is null then 'now' else 'before' end"
                        + " from CHRONICLE_HISTORY order by VERSION"))
                .containsExactly("a 1 1 before", "hook 2 2 now");
    }

    @Test
    void writesWithTheSqlOfTheDescriptorOrRefusesWhatWouldPassItBy() {
        unit.store(new Form(1, "a", 1));
        unit.in(em -> BulkOperations.on(em)
                .update(em.createQuery("select f from Form f", Form.class), each -> each.setNumber(2)));
        assertThat(unit.rows("select ID, TITLE, N from FORM")).containsExactly("1 a 102");
        unit.hooks().beforeUpdate(each -> each.setTitle("hook"));

        assertThatThrownBy(() -> unit.in(
                        em -> em.createQuery("update Form f set f.number = 3").executeUpdate()))
                .hasMessageContaining("SQL of its own for update");

        assertThat(unit.rows("select ID, TITLE, N from FORM")).containsExactly("1 a 102");
    }

    @Test
    void showsHooksWhatListenersOfTheDescriptorPutIntoRows() {
        unit.store(new Watched(1, "a", 1), new Watched(2, "b", 2), new Watched(3, "c", 3));
        List<String> marks = new ArrayList<>();
        unit.hooks().afterUpdate(each -> marks.add(each.getId() + " " + ((Watched) each).getMark()));

        unit.in(em -> {
            Watched detached = em.find(Watched.class, 1L);
            em.detach(detached);
            detached.setNumber(10);
            BulkOperations.on(em).update(List.of(detached));
            assertThat(detached.getMark()).isEqualTo("marked");
            assertThat(detached.getVersion()).isEqualTo(2);
        });
        unit.in(em -> BulkOperations.on(em)
                .update(
                        em.createQuery("select w from Watched w where w.number = 2", Watched.class),
                        each -> each.setNumber(20)));
        unit.with(bulk -> bulk.upsert(List.of(new Watched(3, "c", 30))));

        assertThat(marks).containsExactly("1 marked", "2 marked", "3 marked");
        assertThat(unit.rows("select ID, N, MARK, VERSION from WATCHED order by ID"))
                .containsExactly("1 10 marked 2", "2 20 marked 2", "3 30 marked 2");
    }

    @Test
    void updatesAndDeletesRowsOfSeveralDatabasesByStatements() {
        unit.store(slices(1, 2, 3, 4));

        unit.in(em -> assertThat(em.createQuery("update Slice s set s.number = s.number + 1 where s.id < 4")
                        .executeUpdate())
                .isEqualTo(3));
        unit.in(em -> assertThat(
                        em.createQuery("delete from Slice s where s.id > 2").executeUpdate())
                .isEqualTo(2));

        assertThat(unit.rowsOfBoth("select ID, N, VERSION from SLICE order by ID"))
                .containsExactly(List.of("2 3 2"), List.of("1 2 2"));
        assertThat(unit.hooks().notes())
                .as("one database after the other")
                .containsExactly(
                        "updated 2: 2 -> 3", "updated 1: 1 -> 2", "updated 3: 3 -> 4", "deleted 4", "deleted 3");
    }

    @Test
    void findsRowsOfSeveralDatabasesForAnUpsert() {
        unit.store(slices(1, 2));

        unit.in(em -> assertThat(BulkOperations.on(em)
                        .upsert(List.of(
                                new Slice(1, "s", 10),
                                new Slice(2, "s", 20),
                                new Slice(3, "s", 3),
                                new Slice(4, "s", 4))))
                .returns(2, UpsertResult::created)
                .returns(2, UpsertResult::updated));

        assertThat(unit.rowsOfBoth("select ID, N, VERSION from SLICE order by ID"))
                .containsExactly(List.of("2 20 2", "4 4 1"), List.of("1 10 2", "3 3 1"));
    }

    @Test
    void writesWhatHooksOfAStatementChangeIntoEveryDatabaseOrRefusesIt() {
        unit.store(new Copied(1, "a", 1));
        unit.in(em -> em.createQuery("update Copied c set c.number = 2").executeUpdate());
        assertThat(unit.rowsOfBoth("select ID, TITLE, N, VERSION from COPIED"))
                .containsExactly(List.of("1 a 2 2"), List.of("1 a 2 2"));
        unit.hooks().beforeUpdate(each -> each.setTitle("hook"));

        assertThatThrownBy(() -> unit.in(
                        em -> em.createQuery("update Copied c set c.number = 3").executeUpdate()))
                .hasMessageContaining("partitioning");
        unit.in(em -> BulkOperations.on(em)
                .update(em.createQuery("select c from Copied c", Copied.class), each -> each.setNumber(4)));

        assertThat(unit.rowsOfBoth("select ID, TITLE, N, VERSION from COPIED"))
                .containsExactly(List.of("1 hook 4 3"), List.of("1 hook 4 3"));
    }

    private static Entry[] slices(long... ids) {
        return LongStream.of(ids).mapToObj(id -> new Slice(id, "s", (int) id)).toArray(Entry[]::new);
    }

    @Test
    void showsColumnsThatOnlyTheDatabaseWrites() {
        unit.store(new Watched(1, "a", 1));
        List<Integer> seen = new ArrayList<>();
        unit.hooks().afterUpdate(each -> seen.add(((Watched) each).getDoubled()));

        unit.in(em -> {
            Watched managed = em.find(Watched.class, 1L);
            BulkOperations.on(em)
                    .update(em.createQuery("select w from Watched w", Watched.class), each -> each.setNumber(3));
            assertThat(managed.getDoubled()).isEqualTo(6);
            assertThat(managed.getVersion()).isEqualTo(2);
        });

        assertThat(seen).containsExactly(6);
        assertThat(unit.rows("select N, DOUBLED, VERSION from WATCHED")).containsExactly("3 6 2");
    }
}
