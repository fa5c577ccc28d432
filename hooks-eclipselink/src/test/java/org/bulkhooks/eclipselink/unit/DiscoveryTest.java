package org.bulkhooks.eclipselink.unit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.eclipselink.semantics.model.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An application that starts as users start it: its beans are found by a beans.xml, this library by its service file.
 */
class DiscoveryTest {

    private static final String BEANS_XML = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="%s"/>
            """;

    @Test
    void findsHooksOfAnArchiveWhoseAnnotatedClassesAreBeans(@TempDir Path archive) throws IOException {
        findsHooks(archive, "annotated");
    }

    @Test
    void findsHooksOfAnArchiveWhoseClassesAreAllBeans(@TempDir Path archive) throws IOException {
        findsHooks(archive, "all");
    }

    private void findsHooks(Path archive, String mode) throws IOException {
        String name = DiscoveredHooks.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(archive.resolve(name).getParent());
        Files.createDirectories(archive.resolve("META-INF"));
        try (InputStream bytes = DiscoveredHooks.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, archive.resolve(name));
        }
        Files.writeString(archive.resolve("META-INF/beans.xml"), BEANS_XML.formatted(mode));
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {archive.toUri().toURL()}, getClass().getClassLoader())) {
            thread.setContextClassLoader(loader);
            try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
                assertThat(container.select(DiscoveredHooks.class).get().created())
                        .isEmpty();
                createNote();
                assertThat(container.select(DiscoveredHooks.class).get().created())
                        .hasSize(1);
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void createNote() {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory(
                        "semantics-local",
                        Map.of(
                                "eclipselink.session-name",
                                "discovery",
                                "jakarta.persistence.jdbc.url",
                                "jdbc:h2:mem:"));
                EntityManager em = factory.createEntityManager()) {
            BulkOperations.on(em);
            em.getTransaction().begin();
            em.persist(new Note("N"));
            em.getTransaction().commit();
        }
    }
}
