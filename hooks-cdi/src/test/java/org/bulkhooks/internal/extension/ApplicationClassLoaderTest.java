package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.bulkhooks.internal.declaration.DeploymentProblem;
import org.bulkhooks.internal.extension.application.Account;
import org.junit.jupiter.api.Test;

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
