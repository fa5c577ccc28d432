package org.bulkhooks.eclipselink.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;
import static org.bulkhooks.bulk.BulkOptions.conflictOn;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.limits.model.Bin;
import org.bulkhooks.eclipselink.limits.model.Lot;
import org.bulkhooks.eclipselink.unit.HookContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to Oracle, SQL Server and DB2 stays within what these databases take, whatever the chunks. */
class PlatformLimitsTest {

    private static final int ROWS = 1_600;
    private static final Pattern LIST = Pattern.compile("IN \\((\\(?\\?.*?)\\)(?=[ )]|$)");

    private static final Map<Platform, LimitedUnit> UNITS = new EnumMap<>(Platform.class);
    private static SeContainer container;

    /** Something that is done with all rows, in chunks of a size. */
    private record Task(String name, int chunk, Consumer<EntityManager> work) {

        @Override
        public String toString() {
            return name + " by " + chunk;
        }
    }

    private static Stream<Task> tasks(int chunk) {
        return Stream.of(
                new Task("create", chunk, em -> bulk(em).create(
                                IntStream.rangeClosed(ROWS + 1, 2 * ROWS)
                                        .mapToObj(Bin::new)
                                        .toList(),
                                chunkSize(chunk))),
                new Task("update", chunk, em -> bulk(em).update(changedBins(em), chunkSize(chunk))),
                new Task("update of the key of one column", chunk, em -> bulk(em).update(
                                changedLots(em), chunkSize(chunk))),
                new Task("update by a query", chunk, em -> bulk(em).update(
                                em.createQuery("select b from Bin b", Bin.class),
                                bin -> bin.setAmount(2),
                                chunkSize(chunk))),
                new Task("upsert", chunk, em -> bulk(em).upsert(someNew(changedBins(em)), chunkSize(chunk))),
                new Task("upsert by another key", chunk, em -> bulk(em).upsert(
                                someNew(changedBins(em)), conflictOn("country", "site", "code"), chunkSize(chunk))),
                new Task("statement", chunk, em -> bulk(em).update(
                                em.createQuery("update Bin b set b.amount = b.amount + 1"), chunkSize(chunk))),
                new Task("statement for the key of one column", chunk, em -> bulk(em).update(
                                em.createQuery("update Lot l set l.amount = l.amount + 1"), chunkSize(chunk))),
                new Task("statement with many values", chunk, em -> bulk(em).update(
                                em.createQuery("update Lot l set l.amount = case l.amount "
                                        + IntStream.range(1, 80)
                                                .mapToObj(number -> "when " + number + " then " + (number + 1))
                                                .collect(Collectors.joining(" "))
                                        + " else 0 end"),
                                chunkSize(chunk))),
                new Task("flush", chunk, em -> em.createQuery("select b from Bin b left join fetch b.next", Bin.class)
                        .getResultList()
                        .forEach(bin -> bin.setAmount(2))),
                new Task("delete of the key of one column", chunk, em -> bulk(em).delete(
                                changedLots(em), chunkSize(chunk))),
                new Task("delete statement", chunk, em -> bulk(em).delete(
                                em.createQuery("delete from Bin b where b.amount = 1"), chunkSize(chunk))),
                new Task("delete", chunk, em -> bulk(em).delete(changedBins(em), chunkSize(chunk))));
    }

    /** All tasks where the limits are the lowest; elsewhere those that list many keys. */
    static Stream<Arguments> all() {
        Set<String> elsewhere = Set.of("update", "upsert by another key", "statement for the key of one column");
        return Stream.of(
                        tasks(1_000)
                                .filter(task -> elsewhere.contains(task.name))
                                .map(task -> Arguments.of(Platform.SQL_SERVER, task)),
                        tasks(5_000).map(task -> Arguments.of(Platform.SQL_SERVER, task)),
                        tasks(5_000)
                                .filter(task -> elsewhere.contains(task.name))
                                .map(task -> Arguments.of(Platform.ORACLE, task)),
                        tasks(5_000)
                                .filter(task -> elsewhere.contains(task.name))
                                .map(task -> Arguments.of(Platform.DB2, task)))
                .flatMap(arguments -> arguments);
    }

    @BeforeAll
    static void start() {
        container = HookContainer.start(LimitHooks.class);
        for (Platform each : Platform.values()) {
            UNITS.put(each, new LimitedUnit(each));
        }
    }

    @AfterAll
    static void stop() {
        container.close();
        UNITS.values().forEach(LimitedUnit::close);
        UNITS.clear();
    }

    private static BulkOperations bulk(EntityManager em) {
        return BulkOperations.on(em);
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

    private static List<Bin> someNew(List<Bin> bins) {
        List<Bin> all = new ArrayList<>(bins);
        IntStream.rangeClosed(ROWS + 1, ROWS + 100).mapToObj(Bin::new).forEach(all::add);
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsSentThatTheDatabaseDoesNotTake(Platform platform, Task task) {
        UNITS.get(platform).fill(ROWS);

        List<String> sent = UNITS.get(platform).sent(task.work);

        assertThat(sent).isNotEmpty().allSatisfy(sql -> {
            assertThat(parameters(sql)).as(() -> start(sql)).isLessThanOrEqualTo(platform.parameters());
            assertThat(longestList(sql)).as(() -> start(sql)).isLessThanOrEqualTo(platform.list());
        });
    }

    private static String start(String sql) {
        return sql.substring(0, Math.min(300, sql.length()));
    }

    private static int parameters(String sql) {
        return (int) sql.chars().filter(each -> each == '?').count();
    }

    /** Returns how many values the longest list of a statement has. */
    private static int longestList(String sql) {
        int longest = 0;
        Matcher lists = LIST.matcher(sql);
        while (lists.find()) {
            String list = lists.group(1);
            longest = Math.max(longest, list.startsWith("(") ? list.split("\\), *\\(").length : parameters(list));
        }
        return longest;
    }
}
