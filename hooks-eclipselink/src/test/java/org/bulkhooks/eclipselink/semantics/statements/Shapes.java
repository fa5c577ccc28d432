package org.bulkhooks.eclipselink.semantics.statements;

import static org.bulkhooks.eclipselink.semantics.statements.Shape.delete;
import static org.bulkhooks.eclipselink.semantics.statements.Shape.update;

import java.util.List;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Asset;
import org.bulkhooks.eclipselink.semantics.model.Clerk;
import org.bulkhooks.eclipselink.semantics.model.Customer;

/** The table, of what succeeds and of what is refused. */
final class Shapes {

    private Shapes() {}

    static List<Shape> all() {
        return Stream.of(
                        UpdateShapes.values(),
                        UpdateShapes.conditions(),
                        MappingShapes.inheritance(),
                        MappingShapes.keysAndRelations(),
                        MappingShapes.references(),
                        MappingShapes.converted(),
                        MappingShapes.dates(),
                        MappingShapes.enums(),
                        CriteriaShapes.all(),
                        DeleteShapes.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Returns statements that EclipseLink or the database refuses, so that their numbers of rows do not count. */
    static List<Shape> refused() {
        return List.of(
                update("without a parameter", Account.class, 0, "update Account a set a.remark = :remark"),
                update(
                        "with one parameter of two",
                        Account.class,
                        0,
                        "update Account a set a.remark = :a where a.number = :b",
                        "a",
                        "x"),
                update(
                        "with a parameter of another type",
                        Account.class,
                        0,
                        "update Account a set a.remark = 'x' where a.balance = :x",
                        "x",
                        "text"),
                update(
                        "with a parameter that it has not",
                        Account.class,
                        0,
                        "update Account a set a.remark = 'x'",
                        "y",
                        "text"),
                update("of an attribute that there is not", Account.class, 0, "update Account a set a.remarks = 'x'"),
                update("of a relation of many", Customer.class, 0, "update Customer c set c.notes = null"),
                update("of a model that there is not", Account.class, 0, "update Acount a set a.remark = 'x'"),
                update("of a unique column", Account.class, 0, "update Account a set a.number = 'A1'"),
                update("by a division by zero", Account.class, 0, "update Account a set a.balance = a.balance / 0"),
                update(
                        "by a subquery",
                        Account.class,
                        0,
                        "update Account a set a.balance = (select max(b.balance) from Account b)"),
                update("of an embedded reference", Clerk.class, 0, "update Clerk c set c.duty.standIn = c.boss"),
                update(
                        "of a reference by a function",
                        Clerk.class,
                        0,
                        "update Clerk c set c.deputy = coalesce(c.boss, c.deputy)"),
                update(
                        "of a reference by cases",
                        Clerk.class,
                        0,
                        "update Clerk c set c.deputy = case when c.name = 'Ida' then c.boss else c.deputy end"),
                update(
                        "of a table for each class at the abstract root",
                        Asset.class,
                        0,
                        "update Asset a set a.name = 'asset'"),
                delete("of a table for each class at the abstract root", Asset.class, 0, "delete from Asset a"),
                delete("of what other rows refer to", Customer.class, 0, "delete from Customer c where c.name = 'Ann'"),
                update("that is none", Account.class, 0, "select a from Account a"));
    }
}
