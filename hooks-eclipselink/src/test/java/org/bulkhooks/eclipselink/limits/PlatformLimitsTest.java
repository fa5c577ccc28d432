package org.bulkhooks.eclipselink.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainer;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.unit.HookContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to Oracle, SQL Server and DB2 stays within what these databases take, whatever the chunks. */
class PlatformLimitsTest {

    private static final int ROWS = 1_100;
    private static final Pattern LIST = Pattern.compile("IN \\((\\(?\\?.*?)\\)(?=[ )]|$)");

    private static final Map<Platform, LimitedUnit> UNITS = new EnumMap<>(Platform.class);
    private static SeContainer container;

    /** All tasks in one chunk, and those that list many keys in smaller ones where the limits are the lowest. */
    static Stream<Arguments> all() {
        Set<String> ofManyKeys = Set.of("update", "upsert by another key", "statement for the key of one column");
        return Stream.concat(
                Stream.of(Platform.values()).flatMap(platform -> PlatformTask.all(platform, ROWS, 5_000)
                        .map(task -> Arguments.of(platform, task))),
                PlatformTask.all(Platform.SQL_SERVER, ROWS, 1_000)
                        .filter(task -> ofManyKeys.contains(task.name()))
                        .map(task -> Arguments.of(Platform.SQL_SERVER, task)));
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

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsSentThatTheDatabaseDoesNotTake(Platform platform, PlatformTask task) {
        UNITS.get(platform).fill(ROWS);

        List<String> sent = UNITS.get(platform).sent(task.work());

        assertThat(sent).isNotEmpty().allSatisfy(sql -> {
            assertThat(parameters(sql)).as(() -> start(sql)).isLessThanOrEqualTo(platform.parameters());
            assertThat(longestList(sql)).as(() -> start(sql)).isLessThanOrEqualTo(platform.list());
            assertThat(sql.length()).as(() -> start(sql)).isLessThanOrEqualTo(platform.length());
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
