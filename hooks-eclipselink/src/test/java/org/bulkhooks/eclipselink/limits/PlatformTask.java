package org.bulkhooks.eclipselink.limits;

import static org.bulkhooks.bulk.BulkOptions.chunkByChunk;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.limits.model.Bin;
import org.bulkhooks.eclipselink.limits.model.ColdPallet;
import org.bulkhooks.eclipselink.limits.model.Lot;
import org.bulkhooks.eclipselink.limits.model.Tag;
import org.bulkhooks.eclipselink.limits.model.Token;

/** Something that is done with all rows, in chunks of a size. */
record PlatformTask(String name, int chunk, Consumer<EntityManager> work) {

    @Override
    public String toString() {
        return name + " by " + chunk;
    }

    /**
     * Returns all tasks for a database.
     *
     * @param rows how many rows each table has
     */
    static Stream<PlatformTask> all(Platform platform, int rows, int chunk) {
        Stream<PlatformTask> tasks = Stream.of(
                        ofBins(rows, chunk), ofLots(chunk), ofTags(rows, chunk), ofPallets(rows, chunk))
                .flatMap(some -> some);
        return platform.makesIds() ? Stream.concat(tasks, ofTokens(rows, chunk)) : tasks;
    }

    /** With keys of three columns. */
    private static Stream<PlatformTask> ofBins(int rows, int chunk) {
        return Stream.of(
                new PlatformTask("create", chunk, em -> bulk(em).create(more(rows, rows, Bin::new), chunkSize(chunk))),
                new PlatformTask("update", chunk, em -> bulk(em).update(changedBins(em), chunkSize(chunk))),
                new PlatformTask("update by a query", chunk, em -> bulk(em).update(
                                em.createQuery("select b from Bin b", Bin.class),
                                bin -> bin.setAmount(2),
                                chunkSize(chunk))),
                new PlatformTask("update by a query for some rows", chunk, em -> bulk(em).update(
                                em.createQuery("select b from Bin b order by b.amount, b.id", Bin.class)
                                        .setFirstResult(1)
                                        .setMaxResults(rows - 2),
                                bin -> bin.setAmount(2),
                                chunkSize(chunk))),
                new PlatformTask(
                        "upsert", chunk, em -> bulk(em).upsert(someNew(rows, changedBins(em)), chunkSize(chunk))),
                new PlatformTask("upsert by another key", chunk, em -> bulk(em).upsert(
                                someNew(rows, changedBins(em)),
                                conflictOn("country", "site", "code"),
                                chunkSize(chunk))),
                new PlatformTask("statement", chunk, em -> bulk(em).update(
                                em.createQuery("update Bin b set b.amount = b.amount + 1"), chunkSize(chunk))),
                new PlatformTask("statement across a relation", chunk, em -> bulk(em).update(
                                em.createQuery("update Bin b set b.amount = 3 where b.next.amount = 1"),
                                chunkSize(chunk))),
                new PlatformTask("statement chunk by chunk", chunk, em -> bulk(em).update(
                                em.createQuery("update Bin b set b.amount = b.amount + 1"),
                                chunkByChunk(),
                                chunkSize(chunk))),
                new PlatformTask(
                        "flush", chunk, em -> em.createQuery("select b from Bin b left join fetch b.next", Bin.class)
                                .getResultList()
                                .forEach(bin -> bin.setAmount(2))),
                new PlatformTask("delete statement", chunk, em -> bulk(em).delete(
                                em.createQuery("delete from Bin b where b.amount = 1"), chunkSize(chunk))),
                new PlatformTask("delete", chunk, em -> bulk(em).delete(changedBins(em), chunkSize(chunk))));
    }

    /** With keys of one column. */
    private static Stream<PlatformTask> ofLots(int chunk) {
        return Stream.of(
                new PlatformTask("update of the key of one column", chunk, em -> bulk(em).update(
                                changedLots(em), chunkSize(chunk))),
                new PlatformTask("statement for the key of one column", chunk, em -> bulk(em).update(
                                em.createQuery("update Lot l set l.amount = l.amount + 1"), chunkSize(chunk))),
                new PlatformTask("statement with many values", chunk, em -> bulk(em).update(
                                em.createQuery("update Lot l set l.amount = case l.amount "
                                        + IntStream.range(1, 80)
                                                .mapToObj(number -> "when " + number + " then " + (number + 1))
                                                .collect(Collectors.joining(" "))
                                        + " else 0 end"),
                                chunkSize(chunk))),
                new PlatformTask("delete of the key of one column", chunk, em -> bulk(em).delete(
                                changedLots(em), chunkSize(chunk))));
    }

    /** With ids of a sequence. */
    private static Stream<PlatformTask> ofTags(int rows, int chunk) {
        return Stream.of(
                new PlatformTask("create with ids of a sequence", chunk, em -> bulk(em).create(
                                more(rows, rows, Tag::new), chunkSize(chunk))),
                new PlatformTask("upsert with ids of a sequence", chunk, em -> bulk(em).upsert(
                                more(rows / 2, rows, Tag::new), conflictOn("code"), chunkSize(chunk))));
    }

    /** With ids that the database makes. */
    private static Stream<PlatformTask> ofTokens(int rows, int chunk) {
        return Stream.of(
                new PlatformTask("create with ids of the database", chunk, em -> bulk(em).create(
                                more(rows, rows, Token::new), chunkSize(chunk))),
                new PlatformTask("upsert with ids of the database", chunk, em -> bulk(em).upsert(
                                more(rows / 2, rows, Token::new), conflictOn("code"), chunkSize(chunk))));
    }

    /** In two tables. */
    private static Stream<PlatformTask> ofPallets(int rows, int chunk) {
        return Stream.of(
                new PlatformTask("create in two tables", chunk, em -> bulk(em).create(
                                more(rows, rows, ColdPallet::new), chunkSize(chunk))),
                new PlatformTask(
                        "update in two tables", chunk, em -> bulk(em).update(changedPallets(em), chunkSize(chunk))),
                new PlatformTask("upsert in two tables", chunk, em -> bulk(em).upsert(
                                more(rows / 2, rows, ColdPallet::new), conflictOn("code"), chunkSize(chunk))),
                new PlatformTask(
                        "delete in two tables", chunk, em -> bulk(em).delete(changedPallets(em), chunkSize(chunk))));
    }

    private static BulkOperations bulk(EntityManager em) {
        return BulkOperations.on(em);
    }

    /** Returns records with the numbers after one. */
    private static <E> List<E> more(int after, int count, IntFunction<E> record) {
        return IntStream.rangeClosed(after + 1, after + count).mapToObj(record).toList();
    }

    private static List<Bin> changedBins(EntityManager em) {
        List<Bin> bins = em.createQuery("select b from Bin b left join fetch b.next", Bin.class)
                .getResultList();
        em.clear();
        bins.forEach(each -> each.setAmount(2));
        return bins;
    }

    private static List<Lot> changedLots(EntityManager em) {
        List<Lot> lots = em.createQuery("select l from Lot l", Lot.class).getResultList();
        em.clear();
        lots.forEach(each -> each.setAmount(2));
        return lots;
    }

    private static List<ColdPallet> changedPallets(EntityManager em) {
        List<ColdPallet> pallets =
                em.createQuery("select p from ColdPallet p", ColdPallet.class).getResultList();
        em.clear();
        pallets.forEach(each -> each.setDegrees(2));
        return pallets;
    }

    private static List<Bin> someNew(int rows, List<Bin> bins) {
        List<Bin> all = new ArrayList<>(bins);
        all.addAll(more(rows, Math.max(2, rows / 16), Bin::new));
        return all;
    }
}
