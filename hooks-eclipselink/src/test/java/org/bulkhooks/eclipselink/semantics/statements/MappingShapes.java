package org.bulkhooks.eclipselink.semantics.statements;

import static org.bulkhooks.eclipselink.semantics.statements.Shape.query;
import static org.bulkhooks.eclipselink.semantics.statements.Shape.update;

import java.util.List;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Appointment;
import org.bulkhooks.eclipselink.semantics.model.Clerk;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Desk;
import org.bulkhooks.eclipselink.semantics.model.DeskId;
import org.bulkhooks.eclipselink.semantics.model.Diary;
import org.bulkhooks.eclipselink.semantics.model.Listing;
import org.bulkhooks.eclipselink.semantics.model.Party;
import org.bulkhooks.eclipselink.semantics.model.SavingsAccount;
import org.bulkhooks.eclipselink.semantics.model.Slot;
import org.bulkhooks.eclipselink.semantics.model.Status;
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

    /** One value of SET is another reference, whose keys a row has itself, or another row, or none. */
    static List<Shape> references() {
        return List.of(
                clerks("by another reference", 3, "c.deputy = c.boss"),
                clerks("by itself", 0, "c.boss = c.boss"),
                clerks("by one another", 3, "c.deputy = c.boss, c.boss = c.deputy"),
                clerks("by a reference across one", 2, "c.deputy = c.boss.boss"),
                clerks("by a reference across two", 2, "c.deputy = c.boss.boss.deputy"),
                clerks("by the record itself", 4, "c.boss = c"),
                clerks("of two columns", 4, "c.formerDesk = c.desk"),
                clerks("of two columns by one another", 4, "c.formerDesk = c.desk, c.desk = c.formerDesk"),
                clerks("of two columns across another", 4, "c.desk = c.boss.desk"),
                clerks("by an embedded one", 3, "c.boss = c.duty.standIn"),
                clerks("by an embedded one across another", 2, "c.deputy = c.boss.duty.standIn"),
                clerks("with a value by the same path", 5, "c.deputy = c.boss, c.name = c.boss.name"),
                clerks("with a value across another", 5, "c.deputy = c.boss, c.name = concat(c.name, c.deputy.name)"),
                clerks("and a value across an embedded one", 5, "c.name = c.duty.standIn.name"));
    }

    private static Shape clerks(String name, int changed, String set) {
        return update("of a reference " + name, Clerk.class, 5, "update Clerk c set " + set)
                .changing(changed);
    }

    /** What the database computes is converted once, whether it is the column of an attribute or a function of it. */
    static List<Shape> converted() {
        return List.of(
                listings("from another with a converter", 2, "l.formerCurrency = l.currency"),
                listings("from another text", 3, "l.formerCode = l.code"),
                listings("from another with a converter for its type", 2, "l.formerPrice = l.price"),
                listings("from another with an object type converter", 2, "l.formerSize = l.size"),
                listings("from another with a type converter", 2, "l.formerWeight = l.weight"),
                listings("from another enum by its number", 3, "l.formerState = l.state"),
                listings("from another enum by its name", 3, "l.formerGrade = l.grade"),
                listings("from another date", 3, "l.formerDay = l.day"),
                listings("from another calendar", 3, "l.formerMoment = l.moment"),
                listings("from another boolean", 3, "l.formerSold = l.sold"),
                listings("from another char", 3, "l.formerMark = l.mark"),
                listings(
                        "from one another",
                        3,
                        "l.formerCode = l.code, l.code = l.formerCode, l.price = l.formerPrice, l.formerPrice = l.price"),
                listings("from another across a reference", 3, "l.formerCode = l.twin.code"),
                listings("from another with a converter across a reference", 1, "l.formerCurrency = l.twin.currency"),
                listings("by a text function", 3, "l.formerCode = upper(l.code)"),
                listings("by a text function across a reference", 3, "l.formerCode = concat(l.twin.code, l.code)"),
                listings("by coalesce", 2, "l.formerCode = coalesce(l.code, l.formerCode)"),
                listings("by coalesce with an object", 1, "l.formerCurrency = coalesce(l.currency, l.formerCurrency)"),
                listings("by case", 1, "l.formerPrice = case when l.price is null then l.formerPrice else l.price end"),
                listings("by nullif", 1, "l.formerCurrency = nullif(l.formerCurrency, l.currency)"),
                listings("with a function of the database", 3, "l.formerCode = function('lower', l.code)"));
    }

    private static Shape listings(String name, int changed, String set) {
        return update("of a converted attribute " + name, Listing.class, 3, "update Listing l set " + set)
                .changing(changed);
    }

    /** Literals of dates and times, for attributes of all their types. */
    static List<Shape> dates() {
        return List.of(
                diaries("of a java.util.Date", "utilDate = {d '2021-03-04'}"),
                diaries("of a java.util.Date with a time", "begun = {ts '2021-03-04 11:12:13'}"),
                diaries("of a Calendar", "calendar = {ts '2021-03-04 11:12:13'}"),
                diaries("of a java.sql.Date", "sqlDate = {d '2021-03-04'}"),
                diaries("of a java.sql.Time", "sqlTime = {t '11:12:13'}"),
                diaries("of a java.sql.Timestamp", "sqlTimestamp = {ts '2021-03-04 11:12:13" + fraction() + "'}"),
                diaries("of a LocalDate", "localDate = {d '2021-03-04'}"),
                diaries("of a LocalTime", "localTime = {t '11:12:13'}"),
                diaries("of a LocalDateTime", "localDateTime = {ts '2021-03-04 11:12:13'}"),
                diaries(
                                "in WHERE",
                                "localDate = {d '2021-03-04'} where d.localDate < {d '2021-01-01'} and d.sqlTime = {t '10:00:00'}"
                                        + " and d.localDateTime = {ts '2020-02-01 10:00:00'}")
                        .matching(1)
                        .changing(1),
                diaries(
                                "in a function",
                                "localDate = coalesce(d.localDate, {d '2021-03-04'}), d.sqlTime = coalesce(d.sqlTime, {t '11:12:13'}),"
                                        + " d.localDateTime = coalesce(d.localDateTime, {ts '2021-03-04 11:12:13'})")
                        .changing(1),
                diaries(
                        "in cases",
                        "localDate = case when d.localDate = {d '2020-02-01'} then {d '2021-03-04'} else {d '2021-03-05'} end"));
    }

    /** EclipseLink makes columns for whole seconds on MariaDB. */
    private static String fraction() {
        return DatabaseServer.nameOfThisRun().equals("mariadb") ? "" : ".5";
    }

    private static Shape diaries(String name, String set) {
        return update("of a literal " + name, Diary.class, 2, "update Diary d set d." + set);
    }

    /** Constants of enums, by their numbers and by their names, within functions and cases. */
    static List<Shape> enums() {
        String status = Status.class.getName();
        return List.of(
                update(
                        "of an enum constant",
                        Listing.class,
                        3,
                        "update Listing l set l.grade = " + status + ".CLOSED, l.state = " + status + ".FROZEN"),
                update(
                                "of enum constants by their numbers in cases",
                                Listing.class,
                                3,
                                "update Listing l set l.state = case when l.weight is null then " + status
                                        + ".OPEN else " + status + ".CLOSED end")
                        .changing(2),
                update(
                                "of an enum constant by its number in coalesce",
                                Listing.class,
                                3,
                                "update Listing l set l.state = coalesce(l.state, " + status + ".CLOSED)")
                        .changing(1),
                update(
                                "of an enum constant by its number or another attribute in cases",
                                Listing.class,
                                3,
                                "update Listing l set l.state = case when l.state = " + status + ".FROZEN then "
                                        + status + ".CLOSED else l.formerState end")
                        .changing(3));
    }
}
