package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.partialSuccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Folder;
import org.bulkhooks.eclipselink.semantics.model.Holding;
import org.bulkhooks.eclipselink.semantics.model.Ledger;

/**
 * Collections and updates that are limited to some attributes: what is named is written, and what hooks change is never
 * lost.
 */
@Semantics("collections and updates that are limited to attributes")
class LimitedCollectionsTest {

    private static <E> void update(Way way, Class<E> type, long id, Consumer<E> change, String... attributes) {
        way.commit(work -> {
            E record = work.em().find(type, id);
            load(record);
            work.em().clear();
            change.accept(record);
            work.bulk().update(List.of(record), attributes(attributes));
        });
    }

    private static void load(Object record) {
        if (record instanceof Archive archive) {
            archive.getFolders().forEach(each -> {});
        } else if (record instanceof Ledger ledger) {
            ledger.getHoldings().getMarks().forEach(each -> {});
            ledger.getHoldings().getEntries().forEach(each -> {});
        } else if (record instanceof Contact contact) {
            contact.getPhones().forEach(each -> {});
        }
    }

    private static long archive(Way way) {
        Archive archive = new Archive("A");
        new Folder("F", archive);
        long id = Samples.stored(way, archive).get(0);
        way.unit().forgetAll();
        return id;
    }

    private static long ledger(Way way) {
        Ledger ledger = new Ledger("L");
        ledger.getHoldings().setShelf("S");
        ledger.getHoldings().getMarks().add("m");
        new Holding("E", ledger);
        long id = Samples.stored(way, ledger).get(0);
        way.unit().forgetAll();
        return id;
    }

    private static long contact(Way way) {
        long id = Samples.stored(way, new Contact("N", "1", "2")).get(0);
        way.unit().forgetAll();
        return id;
    }

    @EveryWay(WritePath.FACADE)
    void aNamedInverseListCascades(Way way, Journal journal) {
        long id = archive(way);
        List<String> created = new ArrayList<>();
        journal.afterCreate(Folder.class, folders -> folders.newRecords().forEach(each -> created.add(each.label())));

        update(way, Archive.class, id, archive -> new Folder("G", archive), "folders");

        assertThat(created).containsExactly("G");
        assertThat(way.database().column("select name from folder order by name"))
                .containsExactly("F", "G");
    }

    @EveryWay(WritePath.FACADE)
    void anOrphanOfANamedListIsDeleted(Way way, Journal journal) {
        long id = archive(way);

        update(way, Archive.class, id, archive -> archive.getFolders().clear(), "folders");

        assertThat(way.database().count("folder")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void aPathIntoAnEmbeddableWritesTheCollectionAlone(Way way, Journal journal) {
        long id = ledger(way);
        List<Set<String>> changed = new ArrayList<>();
        journal.afterUpdate(
                Ledger.class,
                ledgers -> ledgers.forEach(change -> changed.add(Set.copyOf(change.changedAttributes()))));

        update(
                way,
                Ledger.class,
                id,
                ledger -> {
                    ledger.getHoldings().setShelf("left out");
                    ledger.getHoldings().getMarks().add("n");
                },
                "holdings.marks");

        assertThat(way.database().column("select marks from ledger_marks order by marks"))
                .containsExactly("m", "n");
        assertThat(way.database().column("select shelf from ledger")).containsExactly("S");
        assertThat(changed).containsExactly(Set.of("holdings.marks"));
    }

    @EveryWay(WritePath.FACADE)
    void aNamedEmbeddableTellsOfItsCollections(Way way, Journal journal) {
        long id = ledger(way);
        List<Boolean> changed = new ArrayList<>();
        journal.afterUpdate(
                Ledger.class, ledgers -> ledgers.forEach(change -> changed.add(change.changed("holdings.marks"))));

        update(way, Ledger.class, id, ledger -> ledger.getHoldings().getMarks().clear(), "holdings");

        assertThat(changed).containsExactly(true);
        assertThat(way.database().count("ledger_marks")).isZero();
    }

    @EveryWay(WritePath.FACADE)
    void aNamedListInAnEmbeddableCascades(Way way, Journal journal) {
        long id = ledger(way);

        update(way, Ledger.class, id, ledger -> new Holding("H", ledger), "holdings.entries");
        update(way, Ledger.class, id, ledger -> new Holding("I", ledger), "holdings");

        assertThat(way.database().column("select name from holding order by name"))
                .containsExactly("E", "H", "I");
    }

    @EveryWay(WritePath.FACADE)
    void aRejectedChildOfANamedListInAnEmbeddableLeavesItsRecordOut(Way way, Journal journal) {
        long id = ledger(way);
        long other = ledger(way);
        journal.beforeCreate(
                Holding.class,
                entries -> entries.forEach(change -> {
                    if (change.newRecord().label().equals("bad")) {
                        change.reject("name", "no");
                    }
                }));

        BulkResult result = way.commitAndGet(work -> {
            Ledger left = work.em().find(Ledger.class, id);
            Ledger written = work.em().find(Ledger.class, other);
            load(left);
            load(written);
            work.em().clear();
            new Holding("bad", left);
            new Holding("good", written);
            return work.bulk().update(List.of(left, written), attributes("holdings.entries"), partialSuccess());
        });

        assertThat(result.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.position()).isZero();
            assertThat(rejection.attribute()).isEqualTo("holdings.entries.name");
        });
        assertThat(way.database().column("select name from holding order by name"))
                .containsExactly("E", "E", "good");
    }

    @EveryWay(WritePath.FACADE)
    void aCollectionThatABeforeHookChangesHasToBeNamed(Way way, Journal journal) {
        long id = contact(way);
        journal.beforeUpdate(Contact.class, contacts -> contacts.newRecords()
                .forEach(contact -> contact.getPhones().add("3")));

        assertThatThrownBy(() -> update(way, Contact.class, id, contact -> contact.setName("M"), "name"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("a hook changed 'phones' of Contact", "name it among the attributes");
        assertThat(way.database().column("select name from contact")).containsExactly("N");

        update(way, Contact.class, id, contact -> contact.setName("M"), "name", "phones");

        assertThat(way.database().column("select phones from contact_phones order by phones"))
                .containsExactly("1", "2", "3");
    }

    @EveryWay(WritePath.FACADE)
    void oneThatWasNotLoadedBeforeToo(Way way, Journal journal) {
        long id = contact(way);
        journal.beforeUpdate(Contact.class, contacts -> contacts.newRecords()
                .forEach(contact -> contact.getPhones().add("3")));

        assertThatThrownBy(() -> way.commit(work -> {
                    Contact contact = work.em().find(Contact.class, id);
                    work.em().clear();
                    contact.setName("M");
                    work.bulk().update(List.of(contact), attributes("name"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'phones' of Contact");
    }

    @EveryWay(WritePath.FACADE)
    void aCollectionThatAnAfterHookChangesHasToBeNamedToo(Way way, Journal journal) {
        long id = contact(way);
        journal.afterUpdate(Contact.class, contacts -> contacts.newRecords()
                .forEach(contact -> contact.getPhones().add("3")));

        assertThatThrownBy(() -> update(way, Contact.class, id, contact -> contact.setName("M"), "name"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'phones' of Contact");
        assertThat(way.database().column("select name from contact")).containsExactly("N");
    }

    @EveryWay(WritePath.FACADE)
    void whatAHookOnlyReadsIsNoChange(Way way, Journal journal) {
        long id = contact(way);
        journal.beforeUpdate(Contact.class, contacts -> contacts.newRecords()
                .forEach(contact -> contact.getPhones().forEach(each -> {})));

        update(
                way,
                Contact.class,
                id,
                contact -> {
                    contact.setName("M");
                    contact.getPhones().add("left out");
                },
                "name");

        assertThat(way.database().column("select name from contact")).containsExactly("M");
        assertThat(way.database().count("contact_phones")).isEqualTo(2);
    }

    @EveryWay(WritePath.FLUSH)
    void aStatementWhoseHookChangesAnInverseListIsRefused(Way way, Journal journal) {
        archive(way);
        journal.beforeUpdate(Archive.class, archives -> archives.newRecords().forEach(each -> new Folder("G", each)));

        assertThatThrownBy(() -> way.commit(work -> work.em()
                        .createQuery("update Archive a set a.name = 'B'")
                        .executeUpdate()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("'folders' of Archive", "whose elements have rows of their own");
        assertThat(way.database().column("select name from archive")).containsExactly("A");
    }

    @EveryWay(WritePath.FLUSH)
    void aCommitThatOnlyDeletesOrphansOfAnEmbeddableCallsTheirAfterHooks(Way way, Journal journal) {
        long id = ledger(way);
        List<String> deleted = new ArrayList<>();
        journal.afterDelete(Holding.class, entries -> entries.oldRecords().forEach(each -> deleted.add(each.label())));

        way.commit(work -> {
            Ledger ledger = work.em().find(Ledger.class, id);
            load(ledger);
            ledger.getHoldings().getEntries().clear();
        });

        // woven, EclipseLink does not notice it, with hooks or without
        assertThat(deleted).isEqualTo(way.isWoven() ? List.of() : List.of("E"));
        assertThat(way.database().count("holding")).isEqualTo(way.isWoven() ? 1 : 0);
    }
}
