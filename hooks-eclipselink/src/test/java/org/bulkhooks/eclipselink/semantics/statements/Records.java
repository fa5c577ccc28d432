package org.bulkhooks.eclipselink.semantics.statements;

import jakarta.persistence.PersistenceUnitUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.semantics.harness.AttributeValues;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.DeskId;
import org.bulkhooks.eclipselink.semantics.model.Slot;
import org.bulkhooks.eclipselink.semantics.model.SlotId;

/** The ids of records, their order, and what they hold. */
final class Records {

    private Records() {}

    /** Returns what a query orders by. */
    static String order(Class<?> model) {
        if (model == Desk.class) {
            return "e.id.place, e.id.room"; // the order of attributes in an id is that of their names
        }
        if (model == Slot.class) {
            return "e.hour, e.week";
        }
        return model == Branch.class ? "e.code" : "e.id";
    }

    /** Returns the class and the values of a record. */
    static Map<String, Object> state(AttributeValues values, Object record) {
        Map<String, Object> state = new HashMap<>(values.all(record));
        state.put("class", record.getClass());
        return state;
    }

    /** Returns a state without its version. */
    static Map<String, Object> unversioned(Map<String, Object> state) {
        Map<String, Object> unversioned = new HashMap<>(state);
        unversioned.remove("version");
        return unversioned;
    }

    /** Returns the id of a record, such that it can be printed. */
    static Object id(PersistenceUnitUtil util, Object record) {
        Object id = util.getIdentifier(record);
        if (id instanceof DeskId desk) {
            return List.of(desk.getRoom(), desk.getPlace());
        }
        return id instanceof SlotId slot ? List.of(slot.getWeek(), slot.getHour()) : id;
    }
}
