package org.bulkhooks.eclipselink.semantics.statements;

import static org.bulkhooks.eclipselink.semantics.statements.Shape.query;
import static org.bulkhooks.eclipselink.semantics.statements.Shape.update;

import java.util.List;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.DeskId;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Slot;
import org.bulkhooks.eclipselink.semantics.model.Truck;
import org.bulkhooks.eclipselink.semantics.model.Vehicle;

/** UPDATE statements of models with more than one class, table or part of an id. */
final class MappingShapes {

    private MappingShapes() {}

    static List<Shape> inheritance() {
        return List.of(
                update(
                        "of a subclass in one table",
                        SavingsAccount.class,
                        3,
                        "update SavingsAccount s set s.rate = s.rate + 1"),
                update(
                        "of an attribute of the superclass in one table",
                        SavingsAccount.class,
                        3,
                        "update SavingsAccount s set s.remark = 'saved'"),
                update(
                        "by type",
                        Account.class,
                        4,
                        "update Account a set a.remark = 'no savings' where type(a) = Account"),
                update(
                        "of joined tables at the root",
                        Party.class,
                        4,
                        "update Party p set p.name = concat(p.name, '!')"),
                update(
                        "of a joined table by its own condition",
                        Company.class,
                        1,
                        "update Company c set c.taxNumber = 'new' where c.taxNumber = 't1'"),
                update(
                        "of the joined table at the root by a subclass",
                        Company.class,
                        2,
                        "update Company c set c.name = 'company'"),
                update(
                        "of two joined tables",
                        Company.class,
                        2,
                        "update Company c set c.name = c.taxNumber, c.taxNumber = c.name"),
                update(
                        "of two joined tables by a condition",
                        Company.class,
                        1,
                        "update Company c set c.name = 'new', c.taxNumber = 'new' where c.name = 'C2'"),
                update(
                        "of a table for each class at a class with subclasses, which is not their tables",
                        Vehicle.class,
                        1,
                        "update Vehicle v set v.wheels = v.wheels + 2 where v.wheels > 3"),
                update(
                        "of a table for each class at a leaf",
                        Truck.class,
                        1,
                        "update Truck t set t.load = 5, t.name = 'light' where t.load < 15"));
    }

    static List<Shape> keysAndRelations() {
        return List.of(
                update(
                        "with an embedded id",
                        Desk.class,
                        3,
                        "update Desk d set d.colour = 'green' where d.colour = 'red'"),
                update(
                        "where a part of an embedded id",
                        Desk.class,
                        2,
                        "update Desk d set d.colour = concat(d.colour, '!') where d.id.room = 'R1'"),
                update("with an id class", Slot.class, 2, "update Slot s set s.title = 'free' where s.week = 1"),
                update(
                        "of a foreign key of two columns",
                        Appointment.class,
                        3,
                        em -> query(
                                em,
                                "update Appointment a set a.desk = :desk",
                                "desk",
                                em.getReference(Desk.class, new DeskId("R1", 2)))),
                update(
                        "of a foreign key of two columns to null",
                        Appointment.class,
                        2,
                        "update Appointment a set a.desk = null where a.desk is not null"),
                update("of a lazy attribute", Appointment.class, 3, "update Appointment a set a.minutes = 'none'"),
                update(
                        "of rows with lazy attributes and collections",
                        Appointment.class,
                        2,
                        "update Appointment a set a.subject = upper(a.subject) where a.minutes is not null"),
                update(
                        "of a relation to a joined class",
                        Appointment.class,
                        1,
                        em -> query(
                                em,
                                "update Appointment a set a.host = :host where a.host.name = 'P1'",
                                "host",
                                em.find(Party.class, 54L))));
    }
}
