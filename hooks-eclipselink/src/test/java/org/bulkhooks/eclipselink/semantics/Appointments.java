package org.bulkhooks.eclipselink.semantics;

import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.UpdateOption;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.model.Adviser;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.Slot;
import org.bulkhooks.eclipselink.semantics.model.Topic;

/** Appointments with relations of every kind, and ways to update all of them. */
final class Appointments {

    private Appointments() {}

    /**
     * Stores appointments with the ids 1, 2, .. at as many desks, in as many slots, with two advisers, a deputy and two
     * topics each.
     */
    static void store(Way way, int count, boolean hosts) {
        way.commit(work -> {
            List<Adviser> advisers = List.of(new Adviser("Ann"), new Adviser("Bob"), new Adviser("Cid"));
            advisers.forEach(work.em()::persist);
            for (int i = 0; i < count; i++) {
                Appointment appointment = new Appointment(i + 1, "S" + i);
                appointment.setMinutes("M" + i);
                appointment.setDesk(new Desk("R" + i / 10, i % 10, "colour " + i));
                appointment.setSlot(new Slot(i / 10, i % 10, "slot " + i));
                appointment.getAdvisers().add(advisers.get(i % 3));
                appointment.getAdvisers().add(advisers.get((i + 1) % 3));
                appointment.getDeputies().put(advisers.get(i % 3).getName(), advisers.get(i % 3));
                appointment.getAgenda().add(new Topic(i + "a"));
                appointment.getAgenda().add(new Topic(i + "b"));
                work.em().persist(appointment.getDesk());
                work.em().persist(appointment.getSlot());
                if (hosts) {
                    appointment.setHost(i % 2 == 0 ? new Company("H" + i, "tax " + i) : new Party("H" + i));
                    work.em().persist(appointment.getHost());
                }
                work.em().persist(appointment);
            }
        });
    }

    static void forgetAll(Way way) {
        way.unit().forgetAll();
    }

    /** Returns the managed appointments in the order of ids. */
    static List<Appointment> load(Work work) {
        return work.em()
                .createQuery("select a from Appointment a order by a.id", Appointment.class)
                .getResultList();
    }

    /** Updates all appointments in a transaction of its own that begins with empty caches. */
    static void update(Way way, Consumer<Appointment> mutation, UpdateOption... facadeOptions) {
        forgetAll(way);
        way.database().statements().clear();
        way.commit(work -> {
            List<Appointment> appointments = load(work);
            if (work.isFacade() || work.isStatement()) {
                work.em().clear(); // detach() would cascade to collections, and load them
            }
            if (work.isStatement()) {
                List<Long> ids = appointments.stream().map(Appointment::getId).toList();
                work.updateByStatement(Appointment.class, appointments, ids, mutation);
                return;
            }
            appointments.forEach(mutation);
            if (work.isFacade()) {
                BulkOperations bulk = work.bulk();
                bulk.update(appointments, facadeOptions);
            } else {
                work.em().flush();
            }
        });
    }

    /** Returns how many queries an update sends. */
    static int selects(Way way, Consumer<Appointment> mutation, UpdateOption... facadeOptions) {
        update(way, mutation, facadeOptions);
        return way.database().statements().selects().size();
    }
}
