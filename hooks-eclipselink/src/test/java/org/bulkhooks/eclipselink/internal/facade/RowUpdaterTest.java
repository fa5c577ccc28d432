package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.bulkhooks.eclipselink.internal.facade.shapes.Plain;
import org.bulkhooks.eclipselink.internal.row.BulkRecord;
import org.bulkhooks.eclipselink.internal.row.EntityPlan;
import org.bulkhooks.eclipselink.internal.row.JdbcAccess;
import org.bulkhooks.eclipselink.internal.row.PendingUpdate;
import org.bulkhooks.eclipselink.internal.row.RowUpdater;
import org.bulkhooks.eclipselink.internal.row.UpdateColumns;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an updater of rows does with their versions. */
class RowUpdaterTest {

    private final Unit unit = new Unit();

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void raisesVersionsAndRequiresThem() {
        List<Object> records = stored("a", "b");

        update(RowUpdater::checkingVersions, records);

        assertThat(records).extracting(each -> ((Plain) each).version).containsExactly(2, 2);
        assertThat(namesAndVersions()).containsExactly("changed 2", "changed 2");
        ((Plain) records.get(1)).version = 1;
        assertThatThrownBy(() -> update(RowUpdater::checkingVersions, records))
                .isInstanceOf(OptimisticLockException.class)
                .hasMessageContaining("position 1")
                .hasMessageNotContaining("position 0");
    }

    @Test
    void leavesVersionsAloneOnTopOfAStatement() {
        List<Object> records = stored("a", "b");
        records.forEach(each -> ((Plain) each).version = 7); // whatever the records say: the statement has seen to it

        update(RowUpdater::onTopOfStatement, records);

        assertThat(records).extracting(each -> ((Plain) each).version).containsExactly(7, 7);
        assertThat(namesAndVersions()).containsExactly("changed 1", "changed 1");
    }

    @Test
    void missesARowOnTopOfAStatement() {
        List<Object> records = stored("a", "b");
        unit.in(em -> em.createNativeQuery("delete from plain where name = 'b'").executeUpdate());

        assertThatThrownBy(() -> update(RowUpdater::onTopOfStatement, records))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessageContaining("position 1")
                .hasMessageNotContaining("position 0");
        assertThat(namesAndVersions()).containsExactly("a 1");
    }

    private List<Object> stored(String... names) {
        List<Object> records = new ArrayList<>();
        for (String name : names) {
            Plain record = new Plain();
            record.name = name;
            records.add(record);
        }
        unit.with(bulk -> bulk.create(records));
        return records;
    }

    private void update(BiFunction<EntityPlan, UnitOfWorkImpl, RowUpdater> updater, List<Object> records) {
        unit.in((EntityManager em) -> {
            UnitOfWorkImpl unitOfWork = em.unwrap(UnitOfWorkImpl.class);
            EntityPlan plan =
                    new EntityPlan(unitOfWork.getDescriptor(Plain.class), unit.hooks.plan(Plain.class), unitOfWork);
            UpdateColumns columns = new UpdateColumns(plan, unitOfWork, Set.of("name"));
            List<PendingUpdate> updates = new ArrayList<>();
            for (Object each : records) {
                BulkRecord record = new BulkRecord(updates.size(), each, plan);
                record.id(plan.id(each));
                ((Plain) each).name = "changed";
                AbstractRecord row = columns.row(each);
                updates.add(new PendingUpdate(record, row, columns.changed(record, row, null, null)));
            }
            try (JdbcAccess access = JdbcAccess.open(unitOfWork, unit.hooks)) {
                updater.apply(plan, unitOfWork).update(access, updates);
            }
        });
    }

    private List<String> namesAndVersions() {
        List<String> rows = new ArrayList<>();
        unit.in(em -> em.createQuery("select p from Plain p order by p.id", Plain.class)
                .getResultList()
                .forEach(each -> rows.add(each.name + " " + each.version)));
        return rows;
    }
}
