package org.bulkhooks.eclipselink.semantics.statements;

import static org.bulkhooks.eclipselink.semantics.statements.Shape.delete;
import static org.bulkhooks.eclipselink.semantics.statements.Shape.update;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaDelete;
import jakarta.persistence.criteria.CriteriaUpdate;
import jakarta.persistence.criteria.ParameterExpression;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.SingularAttribute;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Customer;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Status;

/** Statements of the Criteria API. */
final class CriteriaShapes {

    private CriteriaShapes() {}

    static List<Shape> all() {
        return Stream.of(
                        update(
                                "by Criteria with a value",
                                Account.class,
                                7,
                                updateAccounts((update, root) -> update.set(root.<String>get("remark"), "seen"))),
                        update("by Criteria with a null", Account.class, 5, updateAccounts((update, root) -> update.set(
                                        "remark", null)
                                .where(root.get("remark").isNotNull()))),
                        update(
                                        "by Criteria with an attribute of the metamodel",
                                        Account.class,
                                        7,
                                        CriteriaShapes::withMetamodel)
                                .changing(6),
                        update(
                                "by Criteria with converted values",
                                Account.class,
                                4,
                                updateAccounts((update, root) -> update.set(root.<Status>get("status"), Status.CLOSED)
                                        .set(root.<Currency>get("currency"), Currency.getInstance("CHF"))
                                        .set(root.get("postal").<String>get("city"), "Zurich")
                                        .where(root.get("currency").in(Currency.getInstance("EUR"))))),
                        update("by Criteria with a parameter", Account.class, 1, CriteriaShapes::withParameter),
                        update("by Criteria with a reference", Account.class, 2, em -> updateAccounts((update, root) ->
                                        update.set(root.<Customer>get("customer"), em.getReference(Customer.class, 3L))
                                                .where(root.get("customer")
                                                        .get("name")
                                                        .in("Bob")))
                                .apply(em)),
                        update("by Criteria with a subquery", Account.class, 5, CriteriaShapes::withSubquery),
                        delete("by Criteria", Note.class, 1, em -> {
                            CriteriaBuilder builder = em.getCriteriaBuilder();
                            CriteriaDelete<Note> delete = builder.createCriteriaDelete(Note.class);
                            Root<Note> root = delete.from(Note.class);
                            return em.createQuery(delete.where(builder.like(root.get("text"), "th%")));
                        }),
                        delete("by Criteria of all rows", Note.class, 4, em -> {
                            CriteriaDelete<Note> delete =
                                    em.getCriteriaBuilder().createCriteriaDelete(Note.class);
                            delete.from(Note.class);
                            return em.createQuery(delete);
                        }))
                .map(Shape::inBatch)
                .toList();
    }

    private static Function<EntityManager, Query> updateAccounts(
            BiConsumer<CriteriaUpdate<Account>, Root<Account>> with) {
        return em -> {
            CriteriaUpdate<Account> update = em.getCriteriaBuilder().createCriteriaUpdate(Account.class);
            with.accept(update, update.from(Account.class));
            return em.createQuery(update);
        };
    }

    private static Query withMetamodel(EntityManager em) {
        SingularAttribute<? super Account, BigDecimal> balance =
                em.getMetamodel().entity(Account.class).getSingularAttribute("balance", BigDecimal.class);
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaUpdate<Account> update = builder.createCriteriaUpdate(Account.class);
        Root<Account> root = update.from(Account.class);
        return em.createQuery(update.set(balance, builder.sum(root.get(balance), BigDecimal.TEN)));
    }

    private static Query withParameter(EntityManager em) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaUpdate<Account> update = builder.createCriteriaUpdate(Account.class);
        Root<Account> root = update.from(Account.class);
        ParameterExpression<String> remark = builder.parameter(String.class, "remark");
        ParameterExpression<String> number = builder.parameter(String.class, "number");
        update.set(root.<String>get("remark"), remark).where(builder.equal(root.get("number"), number));
        return em.createQuery(update).setParameter("remark", "seen").setParameter("number", "S1");
    }

    private static Query withSubquery(EntityManager em) {
        CriteriaBuilder builder = em.getCriteriaBuilder();
        CriteriaUpdate<Account> update = builder.createCriteriaUpdate(Account.class);
        Root<Account> root = update.from(Account.class);
        Subquery<Long> noted = update.subquery(Long.class);
        Root<Note> note = noted.from(Note.class);
        noted.select(note.get("id")).where(builder.equal(note.get("customer"), root.get("customer")));
        return em.createQuery(update.set(root.<String>get("remark"), "noted").where(builder.exists(noted)));
    }
}
