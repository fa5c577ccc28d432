package org.bulkhooks.eclipselink.semantics.harness;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** The shape of a statement that gets its rows as a table, in words that are the same for all databases. */
final class RowTableShape {

    private static final Pattern INSERT = Pattern.compile("insert into (\\S+) \\((.*)\\) select \\* from unnest\\(.*");

    private static final Pattern INSERT_UNLESS_THERE = Pattern.compile(
            "with given as \\(.*\\), written as \\(insert into (\\S+) \\((.*)\\) select .* on conflict \\((.*)\\) do nothing.*");

    private static final Pattern UPDATE = Pattern.compile(
            "with written as \\(update (?<pg>\\S+) as t set (?<pgset>.*) from unnest\\(.* where (?<pgfound>.*) returning given\\.n\\).*"
                    + "|update json_table\\(.* straight_join (?<my>\\S+) as t on (?<myfound>.*) set (?<myset>.*)");

    private static final Pattern DELETE = Pattern.compile(
            "with written as \\(delete from (\\S+) as t using unnest\\(.* where (.*) returning given\\.n\\).*");

    private static final Pattern DELETE_OF_ONE_VERSION =
            Pattern.compile("with given as .* written as \\(delete from (\\S+) as t where (.*) returning .*\\).*");

    private RowTableShape() {}

    /** Returns the shape, or null if it is another statement. */
    static String of(String sql) {
        Matcher matcher = INSERT.matcher(sql);
        if (matcher.matches()) {
            return "insert into " + matcher.group(1) + " (" + matcher.group(2).replace("\"", "") + ") from table";
        }
        matcher = INSERT_UNLESS_THERE.matcher(sql);
        if (matcher.matches()) {
            return "insert into " + matcher.group(1) + " (" + matcher.group(2).replace("\"", "")
                    + ") from table unless " + matcher.group(3).replace("\"", "") + " is there";
        }
        matcher = UPDATE.matcher(sql);
        if (matcher.matches()) {
            String kind = matcher.group("pg") == null ? "my" : "pg";
            return "update " + matcher.group(kind) + " set " + columns(matcher.group(kind + "set"), ",") + " by "
                    + columns(matcher.group(kind + "found"), " and ");
        }
        matcher = DELETE.matcher(sql);
        if (!matcher.matches()) {
            matcher = DELETE_OF_ONE_VERSION.matcher(sql);
        }
        return matcher.matches()
                ? "delete from " + matcher.group(1) + " by " + columns(matcher.group(2), " and ")
                : null;
    }

    private static String columns(String terms, String separator) {
        return List.of(terms.split(separator, -1)).stream()
                .map(term -> term.split("=", -1)[0]
                        .strip()
                        .replaceAll("^t\\.|[\"`]", "")
                        .replaceAll("^t\\.", ""))
                .collect(Collectors.joining(", "));
    }

    /** Returns how many rows were sent. */
    static int rows(List<ParameterSetOperation> parameters) {
        Object first = parameters.get(0).getArgs()[1];
        try {
            return first instanceof Array array ? ((Object[]) array.getArray()).length : rowsOfJson((String) first);
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /** Counts brackets within the outer ones; no sample has one in a text. */
    private static int rowsOfJson(String json) {
        return (int) IntStream.range(1, json.length())
                .filter(i -> json.charAt(i) == '[')
                .count();
    }

    /** Tells whether a query asks what columns a table has, which is done once for each table. */
    static boolean asksForColumns(String sql) {
        return sql.contains("from pg_attribute")
                || sql.contains("information_schema.columns")
                || sql.toLowerCase(Locale.ROOT).startsWith("select cast(? as char)");
    }
}
