package org.bulkhooks.it.servers;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the server that {@code -Dserver=} names. It is started once, and stopped when all tests have run. */
final class StartedServer implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(StartedServer.class);

    /** A server that JUnit closes. */
    private record Running(Server server) implements CloseableResource {

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Running.class, key -> new Running(start()), Running.class)
                .server();
    }

    private static Server start() {
        try {
            return Distribution.named(System.getProperty("test.server.name"))
                    .start(
                            Path.of(System.getProperty("test.server.home")),
                            Path.of(System.getProperty("test.server.jdk")),
                            Path.of(System.getProperty("test.server.parts")));
        } catch (IOException failed) {
            throw new IllegalStateException("The server did not start", failed);
        }
    }
}
