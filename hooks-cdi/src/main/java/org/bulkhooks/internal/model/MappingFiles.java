package org.bulkhooks.internal.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Tells whether classes without annotations may be entities. */
public final class MappingFiles {

    private MappingFiles() {}

    /**
     * Tells whether an application has an orm.xml, or a persistence.xml that names another mapping file.
     *
     * @throws IOException if a persistence.xml cannot be read
     */
    public static boolean mayExist(ClassLoader application) throws IOException {
        if (application.getResource("META-INF/orm.xml") != null) {
            return true;
        }
        List<URL> units = Collections.list(application.getResources("META-INF/persistence.xml"));
        for (URL unit : units) {
            URLConnection connection = unit.openConnection();
            connection.setUseCaches(false); // a cached jar file would stay open after the application has gone
            try (InputStream file = connection.getInputStream()) {
                if (new String(file.readAllBytes(), StandardCharsets.UTF_8).contains("mapping-file")) {
                    return true;
                }
            }
        }
        return false;
    }
}
