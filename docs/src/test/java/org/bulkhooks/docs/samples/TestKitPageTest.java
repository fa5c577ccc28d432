package org.bulkhooks.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the list of methods on the page of the test kit against its classes. */
class TestKitPageTest {

    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
    private static final String KIT = "org/bulkhooks/testing";

    /** A row of the list: a type, and its methods, with the names of what they are given. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*) \\|$");

    private static final Pattern METHOD = Pattern.compile("`(\\w+)\\(([^`]*)\\)`");

    @Test
    void listsEachPublicMethodOfEachType() throws Exception {
        assertThat(ofPage()).isEqualTo(ofClasses());
    }

    private static Map<String, Set<String>> ofPage() throws IOException {
        String page = Files.readString(PROJECT.resolve("docs/howto/testing.md"));
        String list = page.substring(page.indexOf("## The types and their methods"));
        return ROW.matcher(list)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> METHOD.matcher(row.group(2))
                                .results()
                                .map(TestKitPageTest::text)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (first, second) -> {
                            throw new IllegalStateException("one type, two rows: " + first);
                        },
                        TreeMap::new));
    }

    private static Map<String, Set<String>> ofClasses() throws IOException, ClassNotFoundException {
        Map<String, Set<String>> methods = new TreeMap<>();
        try (Stream<Path> sources =
                Files.list(PROJECT.resolve("hooks-cdi/src/main/java").resolve(KIT))) {
            for (Path source : sources.toList()) {
                String name = source.getFileName().toString().replace(".java", "");
                Class<?> type = Class.forName(KIT.replace('/', '.') + "." + name);
                if (Modifier.isPublic(type.getModifiers())) {
                    methods.put(name, methods(type));
                }
            }
        }
        return methods;
    }

    private static Set<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .filter(method -> !isOfObject(method))
                .map(method -> method.getName() + "/" + method.getParameterCount())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfObject(Method method) {
        return Arrays.stream(Object.class.getMethods())
                .anyMatch(known -> known.getName().equals(method.getName())
                        && Arrays.equals(known.getParameterTypes(), method.getParameterTypes()));
    }

    private static String text(MatchResult method) {
        String given = method.group(2);
        return method.group(1) + "/" + (given.isEmpty() ? 0 : given.split(",", -1).length);
    }
}
