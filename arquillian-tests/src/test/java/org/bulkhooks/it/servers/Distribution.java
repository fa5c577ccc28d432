package org.bulkhooks.it.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** A kind of server, which {@code -Dserver=} names. */
enum Distribution {
    OPEN_LIBERTY {
        @Override
        Server start(Path home, Path jdk, Path parts) throws IOException {
            return OpenLiberty.start(home, jdk, parts.resolve("h2.jar"));
        }
    },
    WILDFLY {
        @Override
        Server start(Path home, Path jdk, Path parts) throws IOException {
            return WildFly.start(home, jdk, parts.resolve("eclipselink.jar"));
        }
    },
    GLASSFISH {
        @Override
        Server start(Path home, Path jdk, Path parts) throws IOException {
            return GlassFish.startWithDerby(home, jdk, parts.resolve("h2.jar"));
        }
    },
    PAYARA {
        @Override
        Server start(Path home, Path jdk, Path parts) throws IOException {
            return GlassFish.start(home, jdk);
        }
    };

    /**
     * Starts a server.
     *
     * @param home the unpacked distribution, as it came
     * @param jdk the home of the JDK that the server runs on
     * @param parts a folder with jars that some servers need and do not bring
     */
    abstract Server start(Path home, Path jdk, Path parts) throws IOException;

    /** Returns the kind of a server with a name such as {@code open-liberty} or {@code payara-7}. */
    static Distribution named(String server) {
        return valueOf(server.replaceAll("-\\d+$", "").replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
