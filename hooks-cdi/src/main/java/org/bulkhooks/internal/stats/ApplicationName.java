package org.bulkhooks.internal.stats;

import jakarta.servlet.ServletContext;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Finds what an application is called: its name on the server, else its context path, else {@value #JAVA_SE}. In this
 * order, because not every CDI container tells extensions of the context path, and an application is to have one name
 * on every server.
 */
final class ApplicationName {

    static final String JAVA_SE = "java-se";

    private ApplicationName() {}

    static String of(Object initialized) {
        return nameOnServer().or(() -> contextPath(initialized)).orElse(JAVA_SE);
    }

    private static Optional<String> contextPath(Object initialized) {
        try {
            return ServletName.of(initialized);
        } catch (NoClassDefFoundError noServletApi) {
            return Optional.empty(); // Java SE, or a server without servlets
        }
    }

    @SuppressWarnings("BanJNDI") // a constant name in the java: namespace, which the container answers
    private static Optional<String> nameOnServer() {
        try {
            Object name = new InitialContext().lookup("java:app/AppName"); // Jakarta EE 10 Platform, section 5.15
            return name instanceof String known && !known.isBlank() ? Optional.of(known) : Optional.empty();
        } catch (NamingException noServer) {
            return Optional.empty();
        }
    }

    /** Apart, so that the Servlet API is linked only where this is reached. */
    private static final class ServletName {

        private ServletName() {}

        static Optional<String> of(Object initialized) {
            if (!(initialized instanceof ServletContext context)) {
                return Optional.empty();
            }
            String path = context.getContextPath();
            return Optional.of(path.isEmpty() ? "/" : path);
        }
    }
}
