package org.bulkhooks.internal.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this library, as the build wrote it into its jar. */
final class LibraryVersion {

    private LibraryVersion() {}

    static String read() {
        Properties properties = new Properties();
        try (InputStream file = LibraryVersion.class.getResourceAsStream("version.properties")) {
            if (file != null) {
                properties.load(file);
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException("cannot read version.properties of the bulk hooks library", thrown);
        }
        return properties.getProperty("version", "unknown");
    }
}
