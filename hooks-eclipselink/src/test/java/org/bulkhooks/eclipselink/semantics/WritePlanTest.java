package org.bulkhooks.eclipselink.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.bulk.BulkOptions.attributes;
import static org.bulkhooks.bulk.BulkOptions.chunkSize;

import java.sql.Timestamp;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bulkhooks.eclipselink.semantics.harness.DatabaseServer;
import org.bulkhooks.eclipselink.semantics.harness.EveryWay;
import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Semantics;
import org.bulkhooks.eclipselink.semantics.harness.Statements.Sent;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.harness.WritePath;
import org.bulkhooks.eclipselink.semantics.model.Account;
import org.bulkhooks.eclipselink.semantics.model.Company;
import org.bulkhooks.eclipselink.semantics.model.Diary;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.bulkhooks.eclipselink.semantics.model.Parcel;
import org.bulkhooks.eclipselink.semantics.model.Status;
import org.jspecify.annotations.Nullable;

/** Which statements write records of which shape. */
@Semantics("plan of writes")
class WritePlanTest {

    private static final boolean H2 = "h2".equals(DatabaseServer.nameOfThisRun());
    private static final boolean POSTGRESQL = "postgresql".equals(DatabaseServer.nameOfThisRun());
    private static final boolean MARIADB = "mariadb".equals(DatabaseServer.nameOfThisRun());

    private static final Pattern SHAPE = Pattern.compile("(\\S+) set (.*) by (.*)");

    /** A list of so many keys, as it is sent: of the next power of two. */
    private static String keys(int length, String one) {
        return " in (" + String.join(", ", Collections.nCopies(length, one)) + ")";
    }

    /**
     * An update whose rows are sent as a table where the database takes one. Where it tells no written rows either,
     * each row is found by itself.
     */
    private static Sent update(String shape, int rows, Sent otherwise) {
        if (POSTGRESQL || MARIADB) {
            return new Sent("update " + shape, rows);
        }
        Matcher parts = SHAPE.matcher(shape);
        return H2 || !parts.matches()
                ? otherwise
                : new Sent(
                        "update " + parts.group(1) + " set " + equal(parts.group(2), ", ") + " where "
                                + equal(parts.group(3), " and "),
                        rows);
    }

    private static String equal(String columns, String separator) {
        return String.join(" = ?" + separator, columns.split(", ", -1)) + " = ?";
    }

    /**
     * A delete of some rows: PostgreSQL gets them as a table. MariaDB gets a list, and takes it back where rows are
     * missing. H2 tells no deleted rows and gets a list only of a second table, where rows may be missing; so do
     * others, unless the key has several columns.
     */
    private static Sent delete(String table, String found, int rows, String list, @Nullable String eachRow) {
        if (POSTGRESQL) {
            return new Sent("delete from " + table + " by " + found, rows);
        }
        if (!H2 && !MARIADB && list.startsWith("(")) {
            return new Sent("delete from " + table + " where " + equal(found, " and "), rows);
        }
        return MARIADB || eachRow == null
                ? new Sent("delete from " + table + " where " + list, 1)
                : new Sent("delete from " + table + " where " + eachRow, rows);
    }

    @EveryWay(WritePath.FACADE)
    void equalValuesAreOneStatement(Way way) {
        List<Account> accounts = created(way, Samples.accounts(5));

        update(way, accounts, (account, i) -> account.setRemark("x"));

        assertWritten(
                way,
                update(
                        "account set remark, version by id, version",
                        5,
                        new Sent(
                                "update account set remark = ?, version = ? where id" + keys(8, "?")
                                        + " and version = ?",
                                1)));
        assertThat(way.database().rows("select distinct remark, version from account"))
                .containsExactly(List.of("x", 2L));
        assertThat(accounts).extracting(Account::getVersion).containsOnly(2L);
    }

    @EveryWay(WritePath.FACADE)
    void twoValuesAreOneBatch(Way way) {
        List<Account> accounts = created(way, Samples.accounts(6));

        update(way, accounts, (account, i) -> account.setRemark(i % 2 == 0 ? "x" : "y"));

        assertWritten(
                way,
                update(
                        "account set remark, version by id, version",
                        6,
                        new Sent("update account set remark = ?, version = ? where id = ? and version = ?", 6)));
        assertThat(way.database()
                        .rows("select remark, count(*) from account where version = 2 group by remark order by 1"))
                .containsExactly(List.of("x", 3L), List.of("y", 3L));
    }

    @EveryWay(WritePath.FACADE)
    void differentValuesAreOneBatch(Way way) {
        List<Account> accounts = created(way, Samples.accounts(6));

        update(way, accounts, (account, i) -> account.setRemark("r" + i));

        assertWritten(
                way,
                update(
                        "account set remark, version by id, version",
                        6,
                        new Sent("update account set remark = ?, version = ? where id = ? and version = ?", 6)));
        assertThat(way.database().column("select count(distinct remark) from account where version = 2"))
                .containsExactly(6L);
    }

    @EveryWay(WritePath.FACADE)
    void aValueThatMightArriveAsAnotherOneHasAllRowsSentAlone(Way way) {
        List<Diary> diaries = created(way, List.of(new Diary(1), new Diary(2), new Diary(3)));

        update(
                way,
                diaries,
                (diary, i) ->
                        diary.setBegun(Timestamp.valueOf(i == 1 ? "1066-10-14 09:00:00" : "2024-01-01 00:00:0" + i)));

        assertThat(way.database().statements().writes())
                .singleElement()
                .satisfies(sent -> assertThat(sent.sql()).contains("= ?"))
                .returns(3, Sent::rows);
    }

    @EveryWay(WritePath.FACADE)
    void oneRecordIsOneStatement(Way way) {
        List<Account> accounts = created(way, Samples.accounts(1));

        update(way, accounts, (account, i) -> account.setRemark("x"));

        assertWritten(way, new Sent("update account set remark = ?, version = ? where id = ? and version = ?", 1));
    }

    @EveryWay(WritePath.FACADE)
    void eachSetOfColumnsIsAStatementOfItsOwn(Way way) {
        List<Account> accounts = created(way, Samples.accounts(6));

        update(way, accounts, (account, i) -> {
            if (i < 4) {
                account.setRemark("x");
            } else {
                account.setBalance(i + ".00");
            }
        });

        assertWritten(
                way,
                update(
                        "account set remark, version by id, version",
                        4,
                        new Sent(
                                "update account set remark = ?, version = ? where id" + keys(4, "?")
                                        + " and version = ?",
                                1)),
                update(
                        "account set balance, version by id, version",
                        2,
                        new Sent("update account set balance = ?, version = ? where id = ? and version = ?", 2)));
    }

    @EveryWay(WritePath.FACADE)
    void differentVersionsAreListedWithTheKeys(Way way) {
        List<Account> accounts = created(way, Samples.accounts(4));
        update(way, accounts.subList(0, 2), (account, i) -> account.setRemark("before"));

        update(way, accounts, (account, i) -> account.setRemark("x"));

        assertWritten(
                way,
                update(
                        "account set remark, version by id, version",
                        4,
                        new Sent(
                                "update account set remark = ?, version = version + 1 where (id, version)"
                                        + keys(4, "(?, ?)"),
                                1)));
        assertThat(way.database().column("select version from account order by id"))
                .containsExactly(3L, 3L, 2L, 2L);
        assertThat(accounts).extracting(Account::getVersion).containsExactly(3L, 3L, 2L, 2L);
    }

    @EveryWay(WritePath.FACADE)
    void rowsWithoutVersionAreFoundByTheirKeysAlone(Way way) {
        List<Note> notes = created(
                way, IntStream.range(0, 3).mapToObj(i -> new Note("n" + i)).toList());

        update(way, notes, (note, i) -> note.setText("x"));

        assertWritten(
                way, update("note set text by id", 3, new Sent("update note set text = ? where id" + keys(4, "?"), 1)));
        assertThat(way.database().column("select text from note")).containsExactly("x", "x", "x");
    }

    @EveryWay(WritePath.FACADE)
    void eachTableOfJoinedRecordsIsAStatementOfItsOwn(Way way) {
        List<Company> companies = created(
                way,
                IntStream.range(0, 4).mapToObj(i -> new Company("c" + i, "t")).toList());

        update(way, companies, (company, i) -> company.setTaxNumber("x"));

        assertWritten(
                way,
                update(
                        "party set version by id, version",
                        4,
                        new Sent("update party set version = ? where id" + keys(4, "?") + " and version = ?", 1)),
                update(
                        "company set taxnumber by id",
                        4,
                        new Sent("update company set taxnumber = ? where id" + keys(4, "?"), 1)));

        update(way, companies, (company, i) -> {
            company.setTaxNumber("y");
            company.setName("d" + i);
        });

        assertWritten(
                way,
                update(
                        "party set name, version by id, version",
                        4,
                        new Sent("update party set name = ?, version = ? where id = ? and version = ?", 4)),
                update(
                        "company set taxnumber by id",
                        4,
                        new Sent("update company set taxnumber = ? where id" + keys(4, "?"), 1)));
        assertThat(
                        way.database()
                                .rows(
                                        "select p.name, p.version, c.taxnumber from party p join company c on c.id = p.id order by 1"))
                .containsExactly(
                        List.of("d0", 3L, "y"), List.of("d1", 3L, "y"), List.of("d2", 3L, "y"), List.of("d3", 3L, "y"));
    }

    @EveryWay(WritePath.FACADE)
    void keysOfSeveralColumnsAreListedToo(Way way) {
        List<Parcel> parcels = parcels(way, 3);

        update(way, parcels, (parcel, i) -> {
            parcel.setAddressee("x");
            parcel.setRoute("y");
        });

        assertWritten(
                way,
                update(
                        "parcel set addressee, version by depot, counter, version",
                        3,
                        new Sent(
                                "update parcel set addressee = ?, version = ? where (depot, counter)"
                                        + keys(4, "(?, ?)") + " and version = ?",
                                1)),
                update(
                        "parcel_route set route by route_depot, route_counter",
                        3,
                        new Sent(
                                "update parcel_route set route = ? where (route_depot, route_counter)"
                                        + keys(4, "(?, ?)"),
                                1)));

        update(way, parcels.subList(1, 3), (parcel, i) -> parcel.setAddressee("y"));
        update(way, parcels, (parcel, i) -> parcel.setAddressee("z"));

        assertWritten(
                way,
                update(
                        "parcel set addressee, version by depot, counter, version",
                        3,
                        new Sent(
                                "update parcel set addressee = ?, version = version + 1 where (depot, counter, version)"
                                        + keys(4, "(?, ?, ?)"),
                                1)));
        assertThat(way.database()
                        .rows("select p.counter, p.addressee, p.version, r.route from parcel p join parcel_route r"
                                + " on r.route_depot = p.depot and r.route_counter = p.counter order by 1"))
                .extracting(row -> row.stream().map(String::valueOf).toList())
                .containsExactly(List.of("0", "z", "3", "y"), List.of("1", "z", "4", "y"), List.of("2", "z", "4", "y"));
        assertThat(parcels).extracting(Parcel::getVersion).containsExactly(3, 4, 4);
    }

    @EveryWay(WritePath.FACADE)
    void equalBytesEnumsConvertedValuesAndNullsAreOneStatement(Way way) {
        List<Parcel> parcels = parcels(way, 4);
        update(way, parcels, (parcel, i) -> parcel.setAddressee("a" + i));

        update(way, parcels, (parcel, i) -> {
            parcel.setAddressee(null);
            parcel.setPicture((byte) 1, (byte) 2);
            parcel.setStatus(Status.CLOSED);
            parcel.setCurrency(Currency.getInstance("CHF"));
        });

        assertThat(way.database().statements().writes()).hasSize(1);
        assertThat(way.database().statements().writes().get(0).sql())
                .contains(H2 || POSTGRESQL ? " (depot, counter) in (" : "depot = ? and counter = ?")
                .contains("addressee = ?", "picture = ?", "status = ?", "currency = ?")
                .doesNotContain("route");
        assertThat(
                        way.database()
                                .rows(
                                        "select distinct addressee, status, currency, version, octet_length(picture) from parcel"))
                .extracting(row -> row.stream().map(String::valueOf).toList())
                .containsExactly(List.of("null", "CLOSED", "chf", "3", "2"));
    }

    @EveryWay(WritePath.FACADE)
    void whatHooksSetForAllIsWrittenWithTheRest(Way way, Journal journal) {
        List<Account> accounts = created(way, Samples.accounts(4));
        journal.beforeUpdate(
                Account.class, changes -> changes.newRecords().forEach(account -> account.setStatus(Status.CLOSED)));

        update(way, accounts, (account, i) -> account.setRemark("r" + i));
        assertWritten(
                way,
                update(
                        "account set remark, status, version by id, version",
                        4,
                        new Sent(
                                "update account set remark = ?, status = ?, version = ? where id = ? and version = ?",
                                4)));

        update(way, accounts, (account, i) -> account.setRemark("x"));
        assertWritten(
                way,
                update(
                        "account set remark, version by id, version",
                        4,
                        new Sent(
                                "update account set remark = ?, version = ? where id" + keys(4, "?")
                                        + " and version = ?",
                                1)));
    }

    @EveryWay(WritePath.FACADE)
    void whatHooksChangeOnTopOfGivenAttributesIsWrittenWithThem(Way way, Journal journal) {
        List<Account> accounts = created(way, Samples.accounts(4));
        journal.beforeUpdate(
                Account.class, changes -> changes.newRecords().forEach(account -> account.setStatus(Status.CLOSED)));
        accounts.forEach(account -> account.setRemark("x"));

        way.commit(work -> {
            way.database().statements().clear();
            work.bulk().update(accounts, attributes("remark"));
        });

        assertWritten(
                way,
                update(
                        "account set remark, status, version by id, version",
                        4,
                        new Sent(
                                "update account set remark = ?, status = ?, version = ? where id" + keys(4, "?")
                                        + " and version = ?",
                                1)));
    }

    @EveryWay(WritePath.FACADE)
    void moreRowsThanOneListTakesAreOneRoundTripToo(Way way) {
        List<Account> accounts = created(way, Samples.accounts(2_500));
        accounts.forEach(account -> account.setRemark("x"));

        way.commit(work -> {
            way.database().statements().clear();
            work.bulk().update(accounts, attributes("remark"), chunkSize(10_000));
        });

        assertWritten(
                way,
                update(
                        "account set remark, version by id, version",
                        2_500,
                        new Sent(
                                "update account set remark = ?, version = ? where id" + keys(200, "?")
                                        + " and version = ?",
                                13)));
        assertThat(way.database().rows("select distinct remark, version from account"))
                .containsExactly(List.of("x", 2L));
    }

    @EveryWay(WritePath.FACADE)
    void deletesAreOneRoundTripATable(Way way) {
        List<Account> accounts = created(way, Samples.accounts(5));
        List<Note> notes = created(way, List.of(new Note("n"), new Note("m")));
        List<Company> companies = created(way, List.of(new Company("c", "1"), new Company("d", "1")));
        List<Parcel> parcels = parcels(way, 3);
        update(way, accounts.subList(0, 2), (account, i) -> account.setRemark("x"));
        way.database().statements().clear();

        way.commit(work -> {
            work.bulk().delete(accounts);
            work.bulk().delete(notes);
            work.bulk().delete(companies);
            work.bulk().delete(parcels);
        });

        assertWritten(
                way,
                delete("account", "id, version", 5, "(id, version)" + keys(8, "(?, ?)"), "id = ? and version = ?"),
                delete("note", "id", 2, "id" + keys(2, "?"), "id = ?"),
                delete("company", "id", 2, "id" + keys(2, "?"), null),
                delete("party", "id, version", 2, "id" + keys(2, "?") + " and version = ?", "id = ? and version = ?"),
                delete(
                        "parcel_route",
                        "route_depot, route_counter",
                        3,
                        "(route_depot, route_counter)" + keys(4, "(?, ?)"),
                        null),
                delete(
                        "parcel",
                        "depot, counter, version",
                        3,
                        "(depot, counter)" + keys(4, "(?, ?)") + " and version = ?",
                        "depot = ? and counter = ? and version = ?"));
        for (String table : List.of("account", "note", "company", "party", "parcel", "parcel_route")) {
            assertThat(way.database().count(table)).as(table).isZero();
        }
    }

    private static List<Parcel> parcels(Way way, int count) {
        return created(
                way, IntStream.range(0, count).mapToObj(i -> new Parcel("D", i)).toList());
    }

    private static <E> List<E> created(Way way, List<E> records) {
        way.commit(work -> work.bulk().create(records));
        return records;
    }

    private static <E> void update(Way way, List<E> records, BiConsumer<E, Integer> change) {
        for (int i = 0; i < records.size(); i++) {
            change.accept(records.get(i), i);
        }
        way.database().statements().clear();
        way.commit(work -> work.bulk().update(records));
    }

    private static void assertWritten(Way way, Sent... expected) {
        assertThat(way.database().statements().writes()).containsExactly(expected);
        way.database().statements().clear();
    }
}
