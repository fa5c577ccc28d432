package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bulkhooks.Change;
import org.bulkhooks.bulk.BulkOptions;
import org.bulkhooks.eclipselink.semantics.harness.EveryUpdate;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Diary;
import org.bulkhooks.eclipselink.semantics.model.Status;
import org.junit.jupiter.api.BeforeEach;

/** A value that is changed, not replaced, is a change like others: the old record has a value of its own. */
@Semantics(value = "values that are changed in place", beans = EveryUpdate.class)
@SuppressWarnings("JavaUtilDate") // applications have attributes of these types
class ChangedInPlaceTest {

    private static final Map<String, Consumer<Diary>> CHANGES = changes();

    private static final String OLD = "[first] 1 0 2020";

    private static Map<String, Consumer<Diary>> changes() {
        Map<String, Consumer<Diary>> changes = new LinkedHashMap<>();
        changes.put("entries", diary -> diary.getEntries().add("second"));
        changes.put("picture", diary -> diary.getPicture()[0] = 9);
        changes.put("begun", diary -> diary.getBegun().setTime(86_400_000L));
        changes.put("ended", diary -> diary.getEnded().add(Calendar.YEAR, 1));
        return changes;
    }

    @BeforeEach
    void forget(EveryUpdate hooks) {
        hooks.reset();
    }

    private static void insert(Way way) {
        way.unit().reset();
        way.commit(work -> work.em().persist(diary()));
    }

    private static Diary diary() {
        Diary diary = new Diary(1);
        diary.setEntries(new ArrayList<>(List.of("first")));
        diary.setPicture(new byte[] {1});
        diary.setBegun(new Date(0));
        diary.setEnded(new GregorianCalendar(2020, Calendar.JANUARY, 1));
        return diary;
    }

    private static String states(Change<Diary> change) {
        return change.changedAttributes() + " " + state(change.oldRecord()) + " " + state(change.newRecord());
    }

    private static String state(Diary diary) {
        return diary.getEntries() + " " + diary.getPicture()[0] + " "
                + diary.getBegun().getTime() + " " + diary.getEnded().get(Calendar.YEAR);
    }

    private static String stored(Way way) {
        way.unit().forgetAll();
        return way.commitAndGet(work -> state(work.em().find(Diary.class, 1L)));
    }

    private static String changed(Consumer<Diary> change) {
        Diary diary = diary();
        change.accept(diary);
        return state(diary);
    }

    @EveryWay(WritePath.FACADE)
    void recordsOfAQueryAreWritten(Way way, EveryUpdate hooks) {
        CHANGES.forEach((attribute, change) -> {
            insert(way);
            hooks.reset();
            hooks.note(Diary.class, ChangedInPlaceTest::states);

            way.commit(work -> work.bulk().update(work.em().createQuery("select d from Diary d", Diary.class), change));

            String states = "[" + attribute + "] " + OLD + " " + changed(change);
            assertThat(hooks.notes()).containsExactly("before " + states, "after " + states);
            assertThat(stored(way)).isEqualTo(changed(change));
        });
    }

    @EveryWay({WritePath.STATEMENT, WritePath.FACADE})
    void whatABeforeHookChangesIsWritten(Way way, EveryUpdate hooks) {
        CHANGES.forEach((attribute, change) -> {
            insert(way);
            hooks.reset();
            hooks.before(Diary.class, each -> change.accept(each.newRecord()));
            hooks.after(Diary.class, each -> hooks.note(each.changed(attribute) + " " + state(each.oldRecord())));

            way.commit(work -> {
                if (work.isStatement()) {
                    work.em()
                            .createQuery("update Diary d set d.status = :status")
                            .setParameter("status", Status.CLOSED)
                            .executeUpdate();
                } else {
                    work.bulk().update(Diary.class).set("status", Status.CLOSED).execute();
                }
            });

            assertThat(hooks.notes()).as(attribute).containsExactly("true " + OLD);
            assertThat(stored(way)).as(attribute).isEqualTo(changed(change));
        });
    }

    /** Of given records, the caller names other attributes than those that the hook changes. */
    @EveryWay(WritePath.FACADE)
    void whatABeforeHookOfGivenRecordsChangesIsWritten(Way way, EveryUpdate hooks) {
        CHANGES.forEach((attribute, change) -> {
            insert(way);
            hooks.reset();
            hooks.before(Diary.class, each -> change.accept(each.newRecord()));
            hooks.after(Diary.class, each -> hooks.note(each.changed(attribute) + " " + state(each.oldRecord())));

            way.commit(work -> {
                Diary diary = work.em().find(Diary.class, 1L);
                work.em().detach(diary);
                diary.setStatus(Status.CLOSED);
                work.bulk().update(List.of(diary), BulkOptions.attributes("status"));
            });

            assertThat(hooks.notes()).as(attribute).containsExactly("true " + OLD);
            assertThat(stored(way)).as(attribute).isEqualTo(changed(change));
        });
    }
}
