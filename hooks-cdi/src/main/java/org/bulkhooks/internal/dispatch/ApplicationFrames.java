package org.bulkhooks.internal.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which frames of a stack are code of the application, and says where they are, for people: class, method, file
 * and line, and never data.
 */
public final class ApplicationFrames {

    /** What the JDK, Jakarta EE, servers, CDI containers and persistence providers begin their class names with. */
    private static final List<String> FOREIGN = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "jakarta.",
            "org.eclipse.persistence.",
            "org.hibernate.validator.",
            "org.glassfish.",
            "fish.payara.",
            "com.hazelcast.",
            "org.jboss.",
            "org.wildfly.",
            "io.undertow.",
            "org.xnio.",
            "com.ibm.ws.",
            "com.ibm.websphere.",
            "com.ibm.tx.",
            "io.openliberty.",
            "io.netty.",
            "io.smallrye.",
            "org.apache.catalina.",
            "org.apache.coyote.",
            "org.apache.tomcat.",
            "org.apache.webbeans.",
            "org.apache.openejb.",
            "org.apache.tomee.",
            "org.apache.cxf.",
            "org.bulkhooks.internal.",
            "org.bulkhooks.eclipselink.internal.");

    /** The packages of this library that users see; an application may have others that begin so. */
    private static final Set<String> API = Set.of(
            "org.bulkhooks",
            "org.bulkhooks.batch",
            "org.bulkhooks.bulk",
            "org.bulkhooks.condition",
            "org.bulkhooks.eclipselink",
            "org.bulkhooks.graph",
            "org.bulkhooks.spi",
            "org.bulkhooks.spi.value",
            "org.bulkhooks.testing");

    private ApplicationFrames() {}

    /**
     * Returns where a hook threw: the innermost frame in the class of its bean, or in a superclass that has the
     * observer method; else the innermost frame of the application; else an empty text.
     */
    public static String ofThrow(Throwable thrown, Class<?> beanClass) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return Arrays.stream(stack)
                .filter(frame -> isIn(frame.getClassName(), beanClass))
                .findFirst()
                .or(() -> innermost(stack))
                .map(ApplicationFrames::text)
                .orElse("");
    }

    private static Optional<StackTraceElement> innermost(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(frame -> isOfApplication(frame.getClassName()))
                .findFirst();
    }

    /** Tells whether a class is not of the JDK, a server, a provider, a container or this library. */
    static boolean isOfApplication(String className) {
        return FOREIGN.stream().noneMatch(className::startsWith)
                && !API.contains(className.substring(0, Math.max(0, className.lastIndexOf('.'))))
                && !isGenerated(className);
    }

    /** Says where a frame is: {@code LimitHooks.checkDaily(LimitHooks.java:48)}, or less where less is known. */
    static String text(StackTraceElement frame) {
        String name = frame.getClassName();
        String method = name.substring(name.lastIndexOf('.') + 1) + "." + method(frame.getMethodName());
        if (frame.getFileName() == null) {
            return method;
        }
        String line = frame.getLineNumber() > 0 ? ":" + frame.getLineNumber() : "";
        return method + "(" + frame.getFileName() + line + ")";
    }

    private static boolean isIn(String className, Class<?> beanClass) {
        for (Class<?> type = beanClass; type != null && type != Object.class; type = type.getSuperclass()) {
            if (className.equals(type.getName())
                    || (className.startsWith(type.getName() + "$") && !isGenerated(className))) {
                return true;
            }
        }
        return false;
    }

    /** Containers name the classes of their proxies so, and they are in the stack beside those that people wrote. */
    private static boolean isGenerated(String className) {
        return className.contains("$$");
    }

    /** The compiler makes {@code lambda$checkDaily$0} of a lambda in {@code checkDaily}. */
    private static String method(String name) {
        int end = name.lastIndexOf('$');
        return name.startsWith("lambda$") && end > "lambda$".length() ? name.substring("lambda$".length(), end) : name;
    }
}
