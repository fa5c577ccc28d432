package org.bulkhooks.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConfigurationSourceTest {

    private static final String KEY = "org.bulkhooks.chunk-size";

    @AfterEach
    void forget() {
        System.clearProperty(KEY);
    }

    @Test
    void readsMicroProfileConfigWhereItIs() {
        System.setProperty(KEY, "7");

        ConfigurationSource source = ConfigurationSource.of(getClass().getClassLoader());

        assertThat(source).isInstanceOf(MicroProfileConfig.class);
        assertThat(source.value(KEY)).contains("7");
        assertThat(source.keys()).contains(KEY);
    }

    @Test
    void readsSystemPropertiesWhereTheApiIsMissing() throws Exception {
        System.setProperty(KEY, "8");

        assertThat(chunkSizeReadIn("microprofile-config-api", "smallrye")).isEqualTo(8);
    }

    @Test
    void readsSystemPropertiesWhereTheApiIsThereWithoutAnImplementation() throws Exception {
        System.setProperty(KEY, "9");

        assertThat(chunkSizeReadIn("smallrye")).isEqualTo(9);
    }

    /** Returns what this library reads when it is loaded without some of the jars. */
    private static int chunkSizeReadIn(String... missingJars) throws IOException, ReflectiveOperationException {
        URL[] jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(missingJars).noneMatch(entry::contains))
                .map(ConfigurationSourceTest::url)
                .toArray(URL[]::new);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(jars, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Class<?> reading = loader.loadClass(ConfigurationReading.class.getName());
            Object read = reading.getMethod("of", ClassLoader.class).invoke(null, loader);
            Object configuration = reading.getMethod("configuration").invoke(read);
            return (int) configuration.getClass().getMethod("chunkSize").invoke(configuration);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(entry, impossible);
        }
    }
}
