package org.bulkhooks.eclipselink.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bulkhooks.eclipselink.internal.sql.SqlDialect.H2;
import static org.bulkhooks.eclipselink.internal.sql.SqlDialect.MYSQL;
import static org.bulkhooks.eclipselink.internal.sql.SqlDialect.POSTGRESQL;
import static org.bulkhooks.eclipselink.internal.sql.SqlDialect.SQL_SERVER;
import static org.bulkhooks.eclipselink.internal.sql.SqlDialect.STANDARD;
import static org.bulkhooks.eclipselink.internal.sql.SqlDialect.UNKNOWN;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of an SQL text: never a value. In these texts each value has SECRET or 4711 in it. */
class SqlShapeTest {

    static Stream<Arguments> shapes() {
        return Stream.of(
                // values
                arguments(
                        STANDARD,
                        "update Account set name = 'SECRET' where id = 4711",
                        "update Account set name = ? where id = ?"),
                arguments(STANDARD, "update a set x = 'SECRET''SECRET', y = ''", "update a set x = ?, y = ?"),
                arguments(
                        STANDARD,
                        "update a set x = 4711.5, y = .4711, z = 4711e-3",
                        "update a set x = ?, y = ?, z = ?"),
                arguments(STANDARD, "update a set x=-4711,y= - 4711 , z=+4711", "update a set x = ?, y = ?, z = ?"),
                arguments(
                        STANDARD,
                        "update a set x = x - 4711 where y between -4711 and -47",
                        "update a set x = x - ? where y between ? and ?"),
                arguments(STANDARD, "update a set x = (x) -4711, y = z*-4711", "update a set x = (x) - ?, y = z * ?"),
                arguments(STANDARD, "update a set x = 0x4711, y = 0b1, z = 4_711", "update a set x = ?, y = ?, z = ?"),
                arguments(
                        STANDARD,
                        "update a set x = X'4711', y = N'SECRET', z = n'SECRET'",
                        "update a set x = ?, y = ?, z = ?"),
                arguments(
                        STANDARD,
                        "update a set x = date '4711-01-01', y = timestamp'4711-01-01 00:00:00', z = {d '4711-01-01'}",
                        "update a set x = date ?, y = timestamp ?, z = { d ? }"),
                arguments(STANDARD, "update a set x = interval '4711' day", "update a set x = interval ? day"),
                arguments(STANDARD, "update a set x = U&'SECRET\\0061'", "update a set x = ?"),
                arguments(
                        STANDARD,
                        "update a set x = q'[it's SECRET]', y = nq'!it's SECRET!'",
                        "update a set x = ?, y = ?"),
                arguments(
                        STANDARD,
                        "update a set x = true, y = FALSE, z = null where u is null and v is not null and w is not true",
                        "update a set x = ?, y = ?, z = ? where u is null and v is not null and w is not true"),
                arguments(
                        POSTGRESQL,
                        "update a set x = $$it's SECRET$$, y = $t$ $$ SECRET $t$",
                        "update a set x = ?, y = ?"),
                arguments(POSTGRESQL, "update a set x = E'SECRET\\'SECRET'", "update a set x = ?"),
                arguments(POSTGRESQL, "update a set x = '4711'::numeric(10, 2)", "update a set x = ? :: numeric(?)"),
                arguments(
                        POSTGRESQL,
                        "update a set x = ARRAY['SECRET', 'it]s SECRET', x], y[4711] = 'SECRET'",
                        "update a set x = ARRAY[?, x], y[?] = ?"),
                arguments(
                        POSTGRESQL,
                        "update a set x = x || '{\"SECRET\": 4711}'::jsonb",
                        "update a set x = x || ? :: jsonb"),
                arguments(
                        POSTGRESQL,
                        "update a set x = y ->> 'SECRET' where z >= 4711",
                        "update a set x = y ->> ? where z >= ?"),
                arguments(MYSQL, "update a set x = 'SECRET\\'SECRET', y = \"SECRET\"", "update a set x = ?, y = ?"),
                arguments(MYSQL, "update a set x = _utf8mb4'SECRET', `y` = 'SECRET'", "update a set x = ?, `y` = ?"),
                arguments(MYSQL, "update a set x = 5--4711, y = 'SECRET'", "update a set x = ? - ?, y = ?"),
                arguments(UNKNOWN, "update a set x = \"SECRET\", y = [SECRET]", "update a set x = ?, y = ?"),
                arguments(UNKNOWN, "update a set x = 4711SECRET", "update a set x = ?"),
                // parameters
                arguments(STANDARD, "update a set x = ?, y = ?1, z = :name", "update a set x = ?, y = ?, z = ?"),
                arguments(
                        STANDARD,
                        "update a set x = #name, y = @x where z = $1",
                        "update a set x = ?, y = ? where z = ?"),
                // lists
                arguments(STANDARD, "delete from a where id in (1, 2,3 , 4711)", "delete from a where id in (?)"),
                arguments(STANDARD, "delete from a where id in(?)", "delete from a where id in (?)"),
                arguments(STANDARD, "delete from a where id in (-1, -2)", "delete from a where id in (?)"),
                arguments(
                        STANDARD,
                        "delete from a where (x, y) in ((1, 2), (3, 4711), (5, 6))",
                        "delete from a where (x, y) in ((?))"),
                arguments(
                        STANDARD,
                        "insert into a (x, y) values ('SECRET', 1), ('SECRET', 2), ('SECRET', 4711)",
                        "insert into a(x, y) values (?)"),
                arguments(
                        STANDARD,
                        "insert into a (x, y) values (now(), 1), (now(), 2) , (now(),4711) ",
                        "insert into a(x, y) values (now(), ?)"),
                arguments(
                        STANDARD,
                        "insert into a values (1, x + 2, 3, 4), (default)",
                        "insert into a values (?, x + ?, ?), (default)"),
                arguments(STANDARD, "update a set x = coalesce(y, 1, 2)", "update a set x = coalesce(y, ?)"),
                arguments(STANDARD, "select ?, 1 || x", "select ?, ? || x"),
                arguments(
                        POSTGRESQL,
                        "insert into a values (1, 2), (3, 4) on conflict (x) do update set y = 1",
                        "insert into a values (?) on conflict(x) do update set y = ?"),
                // what is left out, and what is the same
                arguments(
                        STANDARD,
                        "  UPDATE\ta\n\nSET x=1 -- SECRET it's\n , /* SECRET */ y = 2 ",
                        "UPDATE a SET x = ?, y = ?"),
                arguments(STANDARD, "update a set x=y<=z", "update a set x = y <= z"),
                arguments(STANDARD, "update a set x  = y <= z", "update a set x = y <= z"),
                arguments(STANDARD, "delete from b . a ; delete from a", "delete from b.a; delete from a"),
                arguments(
                        STANDARD,
                        "select count( * ),max(x) from (select 1)",
                        "select count(*), max(x) from (select ?)"),
                arguments(STANDARD, "update \"A b\" set \"x\"\"y\" = 1", "update \"A b\" set \"x\"\"y\" = ?"),
                arguments(SQL_SERVER, "delete top (10) from [dbo].[A b]", "delete top(?) from [dbo].[A b]"),
                arguments(
                        STANDARD,
                        "update konto_öffentlich set straße = 'SECRET'",
                        "update konto_öffentlich set straße = ?"),
                arguments(
                        H2,
                        "update a set x = 1 // SECRET\n, y = 2 /* a /* b */ SECRET */",
                        "update a set x = ?, y = ?"),
                arguments(POSTGRESQL, "update a set x = 1 /* a /* b */ SECRET */", "update a set x = ?"),
                arguments(MYSQL, "update a set x = 1 # SECRET it's\n, y = 2 -- SECRET", "update a set x = ?, y = ?"),
                arguments(STANDARD, "", ""),
                // what is read otherwise than the database reads it
                arguments(STANDARD, "update a set x = 'it\\'s SECRET'", SqlShape.UNREADABLE),
                arguments(MYSQL, "update a /* a /* b */ SECRET */ set x = 1", SqlShape.UNREADABLE),
                arguments(STANDARD, "update a set x = q'[SECRET", SqlShape.UNREADABLE),
                arguments(POSTGRESQL, "update a set x = $$SECRET", SqlShape.UNREADABLE),
                arguments(STANDARD, "update a /* SECRET", SqlShape.UNREADABLE),
                arguments(STANDARD, "update \"a SECRET", SqlShape.UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void hasNoValues(SqlDialect dialect, String sql, String expected) {
        String shape = shape(sql, dialect);

        assertThat(shape).isEqualTo(expected);
        assertThat(shape).doesNotContain("SECRET", "4711");
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void ofAShapeIsTheShape(SqlDialect dialect, String sql, String expected) {
        if (!expected.equals(SqlShape.UNREADABLE)) {
            assertThat(shape(expected, dialect)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameHoweverManyRowsThereAre(SqlDialect dialect) {
        String many = IntStream.range(0, 20_000)
                .mapToObj(row -> "(" + row + ", 'name''" + row + "', -" + row + ".5, current_date)")
                .collect(Collectors.joining(", "));

        assertThat(shape("insert into a values " + many, dialect))
                .isEqualTo(shape("insert into a values (1, 'x', -1, current_date)", dialect))
                .isEqualTo("insert into a values (?, current_date)");
    }

    @Test
    void isCutWhereItIsLong() {
        String long1 = "update account set " + "attribute = 1, ".repeat(1_000) + "last = 4711";

        assertThat(shape(long1, STANDARD))
                .hasSize(SqlShape.MAX_LENGTH)
                .startsWith("update account set attribute = ?, ")
                .endsWith(" …");
        assertThat(shape("update a set " + "\uD83D\uDE00x".repeat(1_000) + " = 1", STANDARD))
                .matches(text -> !Character.isHighSurrogate(text.charAt(text.length() - 3)));
    }

    @Test
    void isFoundForTextsThatNestDeeply() {
        String nested = "update a set x = " + "(".repeat(50_000) + "4711" + ")".repeat(50_000);

        assertThat(shape(nested, STANDARD)).startsWith("update a set x = ((((").hasSize(SqlShape.MAX_LENGTH);
    }

    private static String shape(String sql, SqlDialect dialect) {
        return SqlShape.of(SqlScanner.tokens(sql, dialect));
    }
}
