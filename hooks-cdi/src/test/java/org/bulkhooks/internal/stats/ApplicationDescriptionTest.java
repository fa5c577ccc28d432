package org.bulkhooks.internal.stats;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.time.Instant;
import javax.naming.Context;
import org.junit.jupiter.api.Test;

class ApplicationDescriptionTest {

    @Test
    void isNamedAfterTheContextPathOfAWebApplication() {
        assertThat(ApplicationDescription.starting(contextAt("/bank"), "p").name())
                .isEqualTo("/bank");
    }

    @Test
    void hasTheNameOfTheServerBeforeItsContextPath() {
        System.setProperty(Context.URL_PKG_PREFIXES, "org.bulkhooks.internal.stats.jndi");
        try {
            assertThat(ApplicationDescription.starting(contextAt("/b"), "p").name())
                    .isEqualTo("bank");
        } finally {
            System.clearProperty(Context.URL_PKG_PREFIXES);
        }
    }

    @Test
    void theRootContextIsNamedSlash() {
        assertThat(ApplicationDescription.starting(contextAt(""), "p").name()).isEqualTo("/");
    }

    @Test
    void isNamedJavaSeWhereThereIsNoServer() {
        assertThat(ApplicationDescription.starting(new Object(), "p").name()).isEqualTo("java-se");
    }

    @Test
    void knowsWhetherItHasANameOfItsOwn() {
        assertThat(ApplicationDescription.starting(contextAt("/bank"), "p").isNamed())
                .isTrue();
        assertThat(ApplicationDescription.starting(new Object(), "p").isNamed()).isFalse();
    }

    @Test
    void knowsTheVersionThatTheBuildWroteAndWhenItStarted() {
        Instant before = Instant.now();

        ApplicationDescription description = ApplicationDescription.starting(new Object(), "EclipseLink 4.0.9");

        assertThat(description.libraryVersion()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(description.provider()).isEqualTo("EclipseLink 4.0.9");
        assertThat(description.startedAt()).isBetween(before, Instant.now());
    }

    private static ServletContext contextAt(String path) {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> method.getName().equals("getContextPath") ? path : null);
    }
}
