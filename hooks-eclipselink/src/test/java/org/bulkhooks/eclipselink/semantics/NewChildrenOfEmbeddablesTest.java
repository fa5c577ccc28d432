package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Holding;
import org.bulkhooks.eclipselink.semantics.model.Ledger;

/** A flush of EclipseLink does not look for new records behind the relations of an embeddable. */
@Semantics("new children in a collection of an embeddable")
class NewChildrenOfEmbeddablesTest {

    @EveryWay(WritePath.FLUSH)
    void thoseThatAHookAddsInAFlushAreWrittenWhereItPersistsThem(Way way, Journal journal) {
        addToNew(journal, child -> Work.current().em().persist(child));

        way.commit(work -> work.create(new Ledger("L")));

        assertThat(children(way)).containsExactly("of L");
        assertThat(journal.calls(Event.AFTER_CREATE, Holding.class)).hasSize(1);
    }

    @EveryWay(WritePath.FLUSH)
    void asWithoutHooksTheOthersAreNot(Way way, Journal journal) {
        addToNew(journal, child -> {});

        way.commit(work -> work.create(new Ledger("L")));

        assertThat(children(way)).isEmpty();
        assertThat(journal.calls(Event.AFTER_CREATE, Holding.class)).isEmpty();
    }

    @EveryWay(WritePath.FACADE)
    void theFacadeWritesThem(Way way, Journal journal) {
        addToNew(journal, child -> {});

        way.commit(work -> work.bulk().create(List.of(new Ledger("L"))));

        assertThat(children(way)).containsExactly("of L");
    }

    private static void addToNew(Journal journal, Consumer<Holding> also) {
        journal.beforeCreate(Ledger.class, ledgers -> {
            for (Ledger ledger : ledgers.newRecords()) {
                also.accept(new Holding("of " + ledger.label(), ledger));
            }
        });
    }

    private static List<Object> children(Way way) {
        return way.database().column("select h.name from holding h join ledger l on l.id = h.ledger_id");
    }
}
