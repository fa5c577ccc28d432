package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bulkhooks.internal.declaration.DeploymentProblem;
import org.bulkhooks.internal.extension.application.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationClassLoaderTest {

    @Test
    void isTheContextClassLoaderUnlessTheLibraryIsHiddenFromIt() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader library = ApplicationClassLoader.class.getClassLoader();
        try (URLClassLoader module = new URLClassLoader(new URL[0], library);
                URLClassLoader server = new URLClassLoader(new URL[0], null)) {
            thread.setContextClassLoader(module);
            assertThat(ApplicationClassLoader.current()).isSameAs(module);
            thread.setContextClassLoader(server);
            assertThat(ApplicationClassLoader.current()).isSameAs(library);
            thread.setContextClassLoader(null);
            assertThat(ApplicationClassLoader.current()).isSameAs(library);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A persistence unit has the class loader of the module, not the one that Open Liberty gives to its threads. */
    @Test
    void isTheModulesWhereTheServerPutsOneOfItsOwnBeforeIt() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader module = ApplicationClassLoader.class.getClassLoader();
        try (URLClassLoader ofThread = new URLClassLoader(new URL[0], module);
                URLClassLoader other = new URLClassLoader(new URL[0], module);
                URLClassLoader server = new URLClassLoader(new URL[0], null)) {
            thread.setContextClassLoader(ofThread);
            assertThat(ApplicationClassLoader.of(Set.of(module))).isSameAs(module);
            assertThat(ApplicationClassLoader.of(Set.of(module, server))).isSameAs(module);
            assertThat(ApplicationClassLoader.of(Set.of(module, ofThread))).isSameAs(ofThread);
            assertThat(ApplicationClassLoader.of(Set.of(module, other))).isSameAs(ofThread);
            assertThat(ApplicationClassLoader.of(Set.of())).isSameAs(ofThread);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** In an EAR, a module with a persistence unit of its own is not the same application as the library beside it. */
    @Test
    void isTheContextClassLoaderWhereThatHasPersistenceUnitsOfItsOwn(@TempDir Path directory) throws Exception {
        Path unit = directory.resolve("META-INF/persistence.xml");
        Files.createDirectories(unit.getParent());
        Files.writeString(unit, "<persistence/>");
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader ear = ApplicationClassLoader.class.getClassLoader();
        try (URLClassLoader module =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, ear)) {
            thread.setContextClassLoader(module);
            assertThat(ApplicationClassLoader.of(Set.of(ear))).isSameAs(module);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** In an EAR with the library in it, hooks are called for the persistence units of all modules. */
    @Test
    void ofOtherModulesAreThoseThatSeeThisVeryLibrary() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader ear = ApplicationClassLoader.class.getClassLoader();
        URL[] ownLibrary = {
            ApplicationClassLoader.class.getProtectionDomain().getCodeSource().getLocation()
        };
        try (URLClassLoader north = new URLClassLoader(new URL[0], ear);
                URLClassLoader south = new URLClassLoader(new URL[0], ear);
                URLClassLoader foreign = new URLClassLoader(ownLibrary, ClassLoader.getPlatformClassLoader());
                URLClassLoader server = new URLClassLoader(new URL[0], null)) {
            thread.setContextClassLoader(south);
            assertThat(ApplicationClassLoader.all(Set.of(ear, north, south, foreign, server)))
                    .startsWith(south)
                    .containsExactlyInAnyOrder(south, ear, north);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void keepsOtherModulesWithALibraryOfTheirOwnApart() throws Exception {
        URL[] classPath = {
            Account.class.getProtectionDomain().getCodeSource().getLocation(),
            ApplicationClassLoader.class.getProtectionDomain().getCodeSource().getLocation()
        };
        try (URLClassLoader other = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            assertThat(ApplicationClassLoader.reaches(Class.forName(DeploymentProblem.class.getName(), false, other)))
                    .isFalse();
        }
        assertThat(ApplicationClassLoader.reaches(Account.class)).isTrue();
        assertThat(ApplicationClassLoader.reaches(String.class)).isTrue();
    }
}
