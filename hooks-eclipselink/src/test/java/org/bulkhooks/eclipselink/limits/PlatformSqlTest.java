package org.bulkhooks.eclipselink.limits;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bulkhooks.eclipselink.unit.HookContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is sent to Oracle, SQL Server and Db2 for a few rows is what the files in {@code limits} show. Parsers for these
 * databases were given each statement there; the databases themselves were not.
 *
 * <p>{@code -Dexpected.write=true} writes the files anew.
 */
class PlatformSqlTest {

    private static final int ROWS = 4;
    private static final Path EXPECTED = Path.of("src/test/resources/limits");

    private static SeContainer container;

    @BeforeAll
    static void start() {
        container = HookContainer.start(LimitHooks.class);
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @ParameterizedTest
    @EnumSource
    void isWhatParsersWereGiven(Platform platform) throws IOException {
        Path expected = EXPECTED.resolve(platform.name().toLowerCase(Locale.ROOT) + ".sql");
        List<String> lines = new ArrayList<>();
        try (LimitedUnit unit = new LimitedUnit(platform)) {
            PlatformTask.all(platform, ROWS, ROWS)
                    .filter(task -> !task.name().contains("many values"))
                    .forEach(task -> {
                        unit.fill(ROWS);
                        lines.add("-- " + task.name());
                        lines.addAll(unit.sent(task.work()));
                    });
        }
        if (Boolean.getBoolean("expected.write")) {
            Files.createDirectories(EXPECTED);
            Files.write(expected, lines);
        }

        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(expected));
    }
}
