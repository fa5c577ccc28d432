package org.bulkhooks.eclipselink.semantics.statements;

import static org.bulkhooks.eclipselink.semantics.statements.Shape.query;
import static org.bulkhooks.eclipselink.semantics.statements.Shape.update;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Branch;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Reminder;
import org.bulkhooks.eclipselink.semantics.model.Status;

/** UPDATE statements of one table. */
final class UpdateShapes {

    private UpdateShapes() {}

    static List<Shape> values() {
        return List.of(
                update("of all rows", Account.class, 7, "update Account a set a.remark = 'seen'"),
                update("without an alias", Account.class, 4, "update Account set remark = 'seen' where balance > 5"),
                update(
                        "of an int and a boolean",
                        Reminder.class,
                        1,
                        "update Reminder r set r.done = true, r.urgency = 5 where r.done = false"),
                update(
                        "of a null",
                        Account.class,
                        5,
                        "update Account a set a.remark = null where a.remark is not null"),
                update(
                        "of a null as parameter",
                        Account.class,
                        3,
                        "update Account a set a.remark = :no where a.remark = 'x'",
                        "no",
                        null),
                update(
                        "with parameters by name",
                        Account.class,
                        2,
                        "update Account a set a.remark = :remark where a.balance between :low and :high",
                        "remark",
                        "seen",
                        "low",
                        new BigDecimal("7"),
                        "high",
                        new BigDecimal("10")),
                update(
                                "with the same parameter twice",
                                Account.class,
                                3,
                                "update Account a set a.remark = :x, a.postal.city = :x where a.remark <> :x or a.balance = 0",
                                "x",
                                "x")
                        .changing(2)
                        .matching(2),
                update("with parameters by position", Account.class, 1, em -> em.createQuery(
                                "update Account a set a.remark = ?2 where a.number = ?1")
                        .setParameter(1, "A1")
                        .setParameter(2, "seen")),
                update(
                        "with a list as parameter",
                        Account.class,
                        3,
                        "update Account a set a.remark = 'in' where a.number in :numbers",
                        "numbers",
                        List.of("A1", "S1", "A4", "none")),
                update(
                        "with a list of ids",
                        Account.class,
                        2,
                        "update Account a set a.remark = 'in' where a.id in (17, 11)"),
                update("by a calculation", Account.class, 7, "update Account a set a.balance = a.balance * 2 + 1")
                        .changing(6),
                update(
                        "by a calculation with a parameter",
                        Account.class,
                        6,
                        "update Account a set a.balance = a.balance - :fee where a.balance is not null",
                        "fee",
                        new BigDecimal("2.50")),
                update(
                        "by a text function",
                        Account.class,
                        7,
                        "update Account a set a.remark = concat(upper(a.number), '-', lower(a.postal.city))"),
                update(
                                "by trim and substring",
                                Account.class,
                                5,
                                "update Account a set a.remark = trim(a.remark), a.number = substring(a.number, 2, 1) where a.number = 'S3'")
                        .matching(1)
                        .changing(1),
                update(
                                "by coalesce",
                                Account.class,
                                7,
                                "update Account a set a.remark = coalesce(a.remark, a.postal.city, 'none')")
                        .changing(2),
                update("by nullif", Account.class, 7, "update Account a set a.remark = nullif(a.remark, 'x')")
                        .changing(3),
                update(
                        "by case",
                        Account.class,
                        7,
                        "update Account a set a.remark = case when a.balance > 50 then 'rich' when a.balance > 0 then 'fine' else 'poor' end"),
                update(
                        "by a function of the database",
                        Account.class,
                        7,
                        "update Account a set a.remark = function('upper', a.number)"),
                update(
                        "by the current date",
                        Reminder.class,
                        2,
                        "update Reminder r set r.due = local date where r.due > local date or r.done = false"),
                update(
                        "by the current time",
                        Reminder.class,
                        1,
                        "update Reminder r set r.seen = current_timestamp where r.seen < current_timestamp"),
                update(
                                "of several attributes",
                                Account.class,
                                5,
                                "update Account a set a.remark = 'closed', a.status = :closed, a.balance = 0 where a.status is not null",
                                "closed",
                                Status.CLOSED)
                        .matching(6)
                        .changing(6),
                update("by another attribute", Account.class, 7, "update Account a set a.remark = a.number"),
                update(
                        "of two attributes by one another",
                        Account.class,
                        6,
                        "update Account a set a.postal.street = a.postal.city, a.postal.city = a.postal.street where a.postal.city is not null"),
                update(
                        "of the attribute that the WHERE asks for",
                        Account.class,
                        3,
                        "update Account a set a.remark = 'y' where a.remark = 'x'"),
                update(
                                "of what is there already",
                                Account.class,
                                7,
                                "update Account a set a.remark = a.remark, a.balance = a.balance")
                        .changing(0),
                update("of what is there already in some rows", Account.class, 7, "update Account a set a.remark = 'x'")
                        .changing(4),
                update(
                        "that matches nothing",
                        Account.class,
                        0,
                        "update Account a set a.remark = 'x' where a.number = 'none'"),
                update(
                        "of an embedded attribute",
                        Account.class,
                        4,
                        "update Account a set a.postal.city = 'Capital City' where a.postal.city = 'Springfield'"),
                update(
                        "of an enum by a literal",
                        Account.class,
                        1,
                        "update Account a set a.status = org.bulkhooks.eclipselink.semantics.model.Status.OPEN where a.status = org.bulkhooks.eclipselink.semantics.model.Status.FROZEN"),
                update(
                        "of an enum by a parameter",
                        Account.class,
                        4,
                        "update Account a set a.status = :to where a.status = :from",
                        "to",
                        Status.CLOSED,
                        "from",
                        Status.OPEN),
                update(
                        "of a converted attribute",
                        Account.class,
                        4,
                        "update Account a set a.currency = :to where a.currency = :from",
                        "to",
                        Currency.getInstance("CHF"),
                        "from",
                        Currency.getInstance("EUR")),
                update(
                        "of a foreign key",
                        Account.class,
                        3,
                        em -> query(
                                em,
                                "update Account a set a.customer = :to where a.customer = :from",
                                "to",
                                em.getReference(Customer.class, 3L),
                                "from",
                                em.getReference(Customer.class, 1L))),
                update("of a foreign key to null", Account.class, 6, "update Account a set a.customer = null")
                        .matching(7),
                update(
                        "of a foreign key by id",
                        Note.class,
                        3,
                        em -> query(
                                em,
                                "update Note n set n.customer = :to where n.customer.id in (1, 2)",
                                "to",
                                em.getReference(Customer.class, 3L))),
                update("without a version", Note.class, 4, "update Note n set n.text = 'read'"),
                update(
                                "by a calculation without a version",
                                Note.class,
                                4,
                                "update Note n set n.text = concat(n.text, '!')")
                        .changing(3),
                update(
                        "with an id that is a text",
                        Branch.class,
                        1,
                        "update Branch b set b.city = 'Ogdenville' where b.code = 'S'"),
                update("with a version that is a time", Reminder.class, 2, "update Reminder r set r.text = 'done'"),
                update("of rows with elements", Contact.class, 3, "update Contact c set c.name = concat(c.name, '!')"),
                update("named", Account.class, 2, em -> em.createNamedQuery("Account.freeze")
                                .setParameter("status", Status.FROZEN)
                                .setParameter("limit", new BigDecimal("5")))
                        .changing(1));
    }

    static List<Shape> conditions() {
        return List.of(
                update(
                        "across a relation",
                        Account.class,
                        3,
                        "update Account a set a.remark = 'local' where a.customer.address.city = 'Springfield'"),
                update(
                        "across two relations",
                        Account.class,
                        2,
                        "update Account a set a.remark = 'local' where a.customer.branch.city = 'Shelbyville'"),
                update(
                        "where a relation is null",
                        Account.class,
                        1,
                        "update Account a set a.remark = 'alone' where a.customer is null"),
                update(
                        "where a row is in a subquery",
                        Account.class,
                        3,
                        "update Account a set a.remark = 'of Ann' where a.customer.id in (select c.id from Customer c where c.name = 'Ann')"),
                update(
                        "where a row exists",
                        Account.class,
                        5,
                        "update Account a set a.remark = 'noted' where exists (select n from Note n where n.customer = a.customer)"),
                update(
                        "where no row exists",
                        Account.class,
                        2,
                        "update Account a set a.remark = 'quiet' where not exists (select n from Note n where n.customer = a.customer)"),
                update(
                        "where a subquery asks for the same table",
                        Account.class,
                        1,
                        "update Account a set a.balance = 0 where a.balance = (select max(b.balance) from Account b)"),
                update(
                        "where a subquery counts",
                        Customer.class,
                        1,
                        "update Customer c set c.name = 'busy' where (select count(n) from Note n where n.customer = c) > 1"),
                update(
                        "where a collection has a size",
                        Customer.class,
                        1,
                        "update Customer c set c.name = 'busy' where size(c.notes) > 1"),
                update(
                        "where a collection is empty",
                        Contact.class,
                        1,
                        "update Contact c set c.name = 'silent' where c.phones is empty"),
                update(
                        "where a collection has a member",
                        Contact.class,
                        2,
                        "update Contact c set c.name = 'one' where '1' member of c.phones"),
                update(
                        "with like, and, or, not",
                        Account.class,
                        3,
                        "update Account a set a.remark = 'found' where (a.number like 'S%' or a.number = 'A3') and not a.balance = 0"),
                update(
                        "with a calculation in the condition",
                        Account.class,
                        2,
                        "update Account a set a.remark = 'much' where a.balance + 10 > 20 and length(a.number) = 2 and abs(a.balance) > :x",
                        "x",
                        new BigDecimal("15")));
    }
}
