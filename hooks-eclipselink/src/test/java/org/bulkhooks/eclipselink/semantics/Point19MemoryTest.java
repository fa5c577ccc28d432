package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.commitByChunk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.eclipselink.semantics.harness.Call;
import org.bulkhooks.eclipselink.semantics.harness.Event;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Streams;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.Work;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Contact;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;

@Semantics("19 memory is bounded by the chunk")
class Point19MemoryTest {

    private static final int CHUNK = 10;

    /** Counts how many of its records were taken. */
    private static final class Counting<E> implements Iterator<E> {

        private final int size;
        private final IntFunction<E> records;
        private int taken;

        Counting(int size, IntFunction<E> records) {
            this.size = size;
            this.records = records;
        }

        @Override
        public boolean hasNext() {
            return taken < size;
        }

        @Override
        public E next() {
            return records.apply(taken++);
        }
    }

    @EveryWay(WritePath.STREAM)
    void aChunkIsThroughAllStepsBeforeTheNextOneIsRead(Way way, Journal journal) {
        Counting<Note> notes = new Counting<>(35, number -> new Note("N" + number));
        journal.on(Event.BEFORE_CREATE, Note.class, () -> journal.note("before, taken " + notes.taken));
        journal.on(Event.AFTER_CREATE, Note.class, () -> journal.note("after, taken " + notes.taken));

        way.commit(work -> work.bulk().create(Streams.of(notes), chunkSize(CHUNK)));

        assertThat(journal.notes())
                .containsExactly(
                        "before, taken 10",
                        "after, taken 10",
                        "before, taken 20",
                        "after, taken 20",
                        "before, taken 30",
                        "after, taken 30",
                        "before, taken 35",
                        "after, taken 35");
        assertThat(way.database().count("note")).isEqualTo(35);
    }

    @EveryWay(WritePath.STREAM)
    void positionsAndChunksGoOnThroughTheWholeOperation(Way way, Journal journal) {
        BulkResult result =
                way.commitAndGet(work -> work.bulk().create(Samples.accounts(25).stream(), chunkSize(CHUNK)));

        assertThat(result).isEqualTo(new BulkResult(25, 25));
        for (Event event : List.of(Event.BEFORE_CREATE, Event.AFTER_CREATE)) {
            List<Call> calls = journal.calls(event, Account.class);
            assertThat(calls).extracting(Call::chunk).containsExactly(0, 1, 2);
            assertThat(calls.stream().flatMap(call -> call.positions().stream()))
                    .containsExactlyElementsOf(IntStream.range(0, 25).boxed().toList());
        }
    }

    @EveryWay(WritePath.STREAM)
    void hooksOfAChunkSeeTheRowsOfTheChunksBefore(Way way, Journal journal) {
        journal.on(
                Event.BEFORE_CREATE,
                Note.class,
                () -> journal.note(""
                        + Work.current()
                                .em()
                                .createQuery("select count(n) from Note n", Long.class)
                                .getSingleResult()));

        way.commit(
                work -> work.bulk().create(IntStream.range(0, 30).mapToObj(n -> new Note("N" + n)), chunkSize(CHUNK)));

        assertThat(journal.notes()).containsExactly("0", "10", "20");
    }

    @EveryWay(WritePath.STREAM)
    void updatesAndDeletesOfStreamsArePairedChunkByChunk(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(25));
        journal.forgetCalls();
        List<String> remarks = new ArrayList<>();
        journal.afterUpdate(
                Account.class,
                accounts -> accounts.forEach(change -> remarks.add(change.oldRecord()
                                .getRemark() + ">" + change.newRecord().getRemark())));

        BulkResult updated = way.commitAndGet(work -> work.bulk()
                .update(
                        work.loadDetached(Account.class, ids).stream()
                                .peek(account ->
                                        account.setRemark(account.getNumber().endsWith("3") ? null : "r")),
                        chunkSize(CHUNK)));

        assertThat(updated).isEqualTo(new BulkResult(25, 22)); // of A3, A13 and A23 nothing changed
        assertThat(updated.unchanged()).isEqualTo(3);
        assertThat(journal.calls(Event.AFTER_UPDATE, Account.class))
                .extracting(Call::size)
                .containsExactly(9, 9, 4);
        assertThat(remarks).hasSize(22).containsOnly("null>r");

        BulkResult deleted = way.commitAndGet(
                work -> work.bulk().delete(work.loadDetached(Account.class, ids).stream(), chunkSize(CHUNK)));

        assertThat(deleted).isEqualTo(new BulkResult(25, 25));
        assertThat(journal.calls(Event.AFTER_DELETE, Account.class))
                .extracting(Call::size)
                .containsExactly(10, 10, 5);
        assertThat(way.database().count("account")).isZero();
    }

    @EveryWay(WritePath.STREAM)
    void aVetoEndsAnEndlessStreamAndNothingStays(Way way, Journal journal) {
        AtomicInteger made = new AtomicInteger();
        journal.afterCreate(Note.class, notes -> {
            if (notes.chunk() == 4) {
                throw new IllegalStateException("enough");
            }
        });
        try (Work work = way.open()) {
            assertThat(catchThrowable(() -> work.bulk()
                            .create(Stream.generate(() -> new Note("N" + made.incrementAndGet())), chunkSize(CHUNK))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough");
        }
        assertThat(made).hasValue(50);
        assertThat(way.database().count("note")).isZero();
    }

    @EveryWay(WritePath.STREAM)
    void nothingGathersInThePersistenceContext(Way way, Journal journal) {
        List<Integer> listeners = new ArrayList<>();
        List<Integer> managed = new ArrayList<>();
        journal.on(Event.AFTER_CREATE, Contact.class, () -> {
            UnitOfWorkImpl unitOfWork = Work.current().em().unwrap(UnitOfWorkImpl.class);
            listeners.add(unitOfWork.getEventManager().getListeners().size());
            managed.add(unitOfWork.getCloneMapping().size());
        });

        // the phones bring them through the persistence context
        way.commit(work -> {
            work.bulk()
                    .create(
                            IntStream.range(0, 100).mapToObj(number -> new Contact("C" + number, "1", "2")),
                            chunkSize(CHUNK));
            assertThat(work.em().unwrap(UnitOfWorkImpl.class).getCloneMapping().size())
                    .isZero();
        });

        assertThat(managed).as("records of the chunk").hasSize(10).containsOnly(CHUNK);
        assertThat(listeners).hasSize(10);
        assertThat(listeners.subList(2, 10))
                .as("the end of the first chunk adds what evicts rows from the shared cache in the end")
                .containsOnly(listeners.get(1));
        assertThat(way.database().count("contact")).isEqualTo(100);
    }

    @EveryWay(WritePath.STREAM)
    void whatAStreamWroteIsNeverServedOldByTheSharedCache(Way way, Journal journal) {
        List<Long> ids = Samples.stored(way, Samples.accounts(25));
        way.commit(work -> {
            work.load(Account.class, ids); // the shared cache has them
        });

        way.commit(work -> work.bulk()
                .update(
                        work.loadDetached(Account.class, ids).stream().peek(a -> a.setRemark("new")),
                        chunkSize(CHUNK)));

        try (Work work = way.open()) {
            assertThat(ids)
                    .allSatisfy(id ->
                            assertThat(work.find(Account.class, id).getRemark()).isEqualTo("new"));
        }
    }

    @EveryWay(WritePath.STREAM)
    void betweenTheChunksOfACallThatCommitsThemNothingStaysManaged(Way way, Journal journal) {
        journal.afterCreate(Note.class, notes -> Work.current()
                .em()
                .persist(new Account(
                        "A" + notes.chunk() + notes.newRecords().get(0).getText())));
        List<Integer> managed = new ArrayList<>();
        try (Work work = way.open()) {
            Account own = new Account("OWN");
            work.begin();
            work.em().persist(own);
            work.commit();
            journal.on(
                    Event.BEFORE_CREATE,
                    Note.class,
                    () -> managed.add(work.em()
                            .unwrap(UnitOfWorkImpl.class)
                            .getCloneMapping()
                            .size()));

            work.bulk()
                    .create(
                            IntStream.range(0, 30).mapToObj(number -> new Note("N" + number)),
                            chunkSize(CHUNK),
                            commitByChunk());

            assertThat(work.em().contains(own)).isTrue();
        }
        assertThat(managed).hasSize(3).containsOnly(managed.get(0));
        assertThat(way.database().count("account")).isEqualTo(4);
    }
}
