package org.bulkhooks.eclipselink.semantics.statements;

import static org.bulkhooks.eclipselink.semantics.statements.Shape.delete;

import java.util.List;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.Reminder;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Slot;
import org.bulkhooks.eclipselink.semantics.model.Status;
import org.bulkhooks.eclipselink.semantics.model.Truck;
import org.bulkhooks.eclipselink.semantics.model.Vehicle;

/** DELETE statements. */
final class DeleteShapes {

    private DeleteShapes() {}

    static List<Shape> all() {
        return List.of(
                delete("of all rows", Account.class, 7, "delete from Account a"),
                delete("without an alias", Account.class, 4, "delete from Account where balance > 5"),
                delete(
                        "with parameters",
                        Account.class,
                        2,
                        "delete from Account a where a.balance between :low and :high and a.status = :status",
                        "low",
                        new java.math.BigDecimal("7"),
                        "high",
                        new java.math.BigDecimal("10"),
                        "status",
                        Status.OPEN),
                delete(
                        "across a relation",
                        Account.class,
                        3,
                        "delete from Account a where a.customer.address.city = 'Springfield'"),
                delete(
                        "where a row is in a subquery",
                        Account.class,
                        3,
                        "delete from Account a where a.customer.id in (select c.id from Customer c where c.name = 'Ann')"),
                delete(
                        "where a row exists",
                        Note.class,
                        3,
                        "delete from Note n where exists (select a from Account a where a.customer = n.customer)"),
                delete("where a relation is null", Account.class, 1, "delete from Account a where a.customer is null"),
                delete(
                        "where an embedded attribute",
                        Account.class,
                        1,
                        "delete from Account a where a.postal.city = 'Ogdenville'"),
                delete("that matches nothing", Account.class, 0, "delete from Account a where a.number = 'none'"),
                delete(
                        "of a subclass in one table",
                        SavingsAccount.class,
                        2,
                        "delete from SavingsAccount s where s.rate > 1"),
                delete("by type", Account.class, 4, "delete from Account a where type(a) = Account"),
                delete("without a version", Note.class, 4, "delete from Note n"),
                delete(
                        "with a version that is a time",
                        Reminder.class,
                        1,
                        "delete from Reminder r where r.done = true"),
                delete("of a joined root", Party.class, 2, "delete from Party p where p.name like '%2'"),
                delete("of a joined subclass", Company.class, 1, "delete from Company c where c.taxNumber = 't2'"),
                delete(
                        "of a joined subclass without a condition",
                        Company.class,
                        1,
                        "delete from Company c where c.name = 'C2'"),
                delete(
                        "of a table for each class at a class with subclasses, which is not their tables",
                        Vehicle.class,
                        1,
                        "delete from Vehicle v where v.wheels > 3"),
                delete("of a table for each class at a leaf", Truck.class, 1, "delete from Truck t where t.load > 15"),
                delete("with an embedded id", Desk.class, 1, "delete from Desk d where d.id.room = 'R0'"),
                delete("with an id class", Slot.class, 1, "delete from Slot s where s.week = 1 and s.hour = 10"),
                delete("of rows with elements", Contact.class, 2, "delete from Contact c where c.name < 'C3'"),
                delete(
                        "where a collection is empty",
                        Contact.class,
                        1,
                        "delete from Contact c where c.phones is empty"),
                delete(
                        "of rows with join tables",
                        Appointment.class,
                        1,
                        "delete from Appointment a where a.subject = 'first'"),
                delete("named", Account.class, 1, em -> em.createNamedQuery("Account.purge")
                        .setParameter("status", Status.CLOSED)));
    }
}
