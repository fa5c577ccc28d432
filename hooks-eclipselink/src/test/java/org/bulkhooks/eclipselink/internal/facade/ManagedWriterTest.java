package org.bulkhooks.eclipselink.internal.facade;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.internal.facade.shapes.Child;
import org.bulkhooks.eclipselink.internal.facade.shapes.Labelled;
import org.bulkhooks.eclipselink.internal.facade.shapes.Parent;
import org.bulkhooks.eclipselink.internal.facade.shapes.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What records that are written through the persistence context leave behind in it. */
class ManagedWriterTest {

    private final Unit unit = new Unit();

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void aCreateLeavesNoReferenceBehindThatTheNextCallOfTheSameEntityManagerWrites() {
        Target target = new Target();
        Labelled labelled = new Labelled();
        labelled.target = target;
        labelled.labels.add("l");
        Target next = new Target();

        unit.with(bulk -> {
            bulk.create(List.of(target));
            bulk.create(List.of(labelled));
            bulk.create(List.of(next));
        });

        unit.in(em -> {
            assertThat(em.find(Labelled.class, labelled.id).target.id).isEqualTo(target.id);
            assertThat(em.find(Target.class, next.id)).isNotNull();
        });
    }

    @Test
    void anUpdateLeavesNoReferenceBehindThatTheNextTransactionOfTheSameEntityManagerWrites() {
        Target target = new Target();
        Labelled labelled = new Labelled();
        labelled.target = target;

        try (EntityManager em = unit.factory().createEntityManager()) {
            BulkOperations bulk = unit.bulk(em);
            bulk.create(List.of(target));
            bulk.create(List.of(labelled));
            labelled.labels.add("l");
            bulk.update(List.of(labelled));
            em.getTransaction().begin();
            em.getTransaction().commit();
        }

        unit.in(em -> assertThat(em.find(Labelled.class, labelled.id).labels).containsExactly("l"));
    }

    @Test
    void anUpdateInsertsNewChildrenOnceHoweverOftenItIsRepeated() {
        Parent parent = new Parent();
        unit.with(bulk -> bulk.create(List.of(parent)));
        Child child = new Child();
        child.name = "new";
        child.parent = parent;
        parent.children.add(child);

        unit.with(bulk -> bulk.update(List.of(parent)));

        assertThat(child.id).isNotNull();
        assertThat(child.version).isEqualTo(1);
        unit.sent();
        Map<String, List<String>> after = unit.content();
        unit.with(bulk -> assertThat(bulk.update(List.of(parent)).written()).isZero());
        assertThat(unit.content()).isEqualTo(after);
        child.name = "changed";
        unit.with(bulk -> bulk.update(List.of(parent)));
        unit.in(em -> assertThat(em.find(Parent.class, parent.id).children)
                .extracting(each -> each.name)
                .containsExactly("changed"));
    }
}
