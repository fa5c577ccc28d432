package org.bulkhooks.eclipselink.versions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bulkhooks.eclipselink.versions.ClassFile.Member;

/** Class files as the JVM would find them: ours and those of one EclipseLink, and all else as the tests have it. */
final class Classes implements AutoCloseable {

    private static final String ECLIPSELINK = "org/eclipse/persistence/";

    private final URLClassLoader eclipseLink;
    private final Map<String, Optional<ClassFile>> found = new HashMap<>();

    Classes(Path jarOfEclipseLink) {
        try {
            eclipseLink = new URLClassLoader(new URL[] {jarOfEclipseLink.toUri().toURL()}, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isOfEclipseLink(String name) {
        return name.startsWith(ECLIPSELINK);
    }

    /** Returns a class by its name with slashes, if it is there. */
    Optional<ClassFile> find(String name) {
        return found.computeIfAbsent(name, this::read);
    }

    private Optional<ClassFile> read(String name) {
        ClassLoader loader = isOfEclipseLink(name) ? eclipseLink : ClassLoader.getSystemClassLoader();
        try (InputStream bytes = loader.getResourceAsStream(name + ".class")) {
            return bytes == null ? Optional.empty() : Optional.of(ClassFile.read(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** Returns the class, its superclasses, and after them all interfaces. */
    List<ClassFile> hierarchy(String name) {
        List<ClassFile> superclasses = new ArrayList<>();
        List<ClassFile> interfaces = new ArrayList<>();
        for (Optional<ClassFile> each = find(name); each.isPresent(); each = each.flatMap(this::superclass)) {
            superclasses.add(each.get());
            addInterfaces(each.get(), interfaces);
        }
        superclasses.addAll(interfaces);
        return superclasses;
    }

    private Optional<ClassFile> superclass(ClassFile of) {
        return of.superclass() == null ? Optional.empty() : find(of.superclass());
    }

    private void addInterfaces(ClassFile of, List<ClassFile> interfaces) {
        for (String each : of.interfaces()) {
            find(each).ifPresent(found -> {
                interfaces.add(found);
                addInterfaces(found, interfaces);
            });
        }
    }

    /** Finds a method or field as the JVM does: in the class, its superclasses, its interfaces. */
    Optional<Member> resolve(String owner, Function<ClassFile, Stream<Member>> members, String nameAndType) {
        return hierarchy(owner).stream()
                .flatMap(members)
                .filter(member -> member.nameAndType().equals(nameAndType))
                .findFirst();
    }

    @Override
    public void close() throws IOException {
        eclipseLink.close();
    }
}
