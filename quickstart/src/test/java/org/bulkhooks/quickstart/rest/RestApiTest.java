package org.bulkhooks.quickstart.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and README list the REST API as it is. */
class RestApiTest {

    private static final Pattern LISTED = Pattern.compile("(?:GET|POST|PATCH|PUT|DELETE) /api[\\w/{}]*");

    @ParameterizedTest
    @ValueSource(strings = {"src/main/webapp/index.xhtml", "README.md"})
    void isListedWhole(String file) throws IOException {
        String text = Files.readString(java.nio.file.Path.of(file));

        assertThat(LISTED.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(calls());
    }

    @Test
    void findsTheCallsOfAllResources() {
        assertThat(calls()).contains("GET /api/overview", "PATCH /api/entries/{reference}");
    }

    private static Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        Stream.of(
                        AccountsResource.class,
                        AuditResource.class,
                        EntriesResource.class,
                        ImportsResource.class,
                        OverviewResource.class,
                        RunsResource.class)
                .forEach(resource -> Stream.of(resource.getDeclaredMethods())
                        .forEach(method -> Stream.of(method.getAnnotations())
                                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                                .filter(verb -> verb != null)
                                .forEach(verb -> calls.add(verb.value() + " /api" + path(resource, method)))));
        return calls;
    }

    private static String path(Class<?> resource, Method method) {
        String below = Stream.of(method.getAnnotations())
                .filter(Path.class::isInstance)
                .map(path -> "/" + ((Path) path).value())
                .collect(Collectors.joining());
        Annotation of = resource.getAnnotation(Path.class);
        return "/" + ((Path) of).value() + below;
    }
}
