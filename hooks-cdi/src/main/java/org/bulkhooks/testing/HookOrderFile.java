package org.bulkhooks.testing;

import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bulkhooks.ChangeType;
import org.bulkhooks.HookDescription;
import org.bulkhooks.Hooks;
import org.bulkhooks.OrderStep;

/**
 * The order and the reach of all hooks of an application as text, to be compared with a file in its repository: so a
 * test fails when a hook is called earlier, later, for other entity classes or on another condition than before, and
 * nobody meant that.
 *
 * <pre>{@code
 * @Inject Hooks hooks;
 *
 * HookOrderFile.of(hooks).assertMatches(Path.of("src/test/resources/hooks.txt"));
 * }</pre>
 *
 * <p>The text has a part for each concrete entity class and type of change that a hook or a dependency graph is
 * concerned by, and in it a line for each of them, in the order of {@link Hooks#order(Class, ChangeType)}: phase,
 * priority, signature, and what its declaration says besides. It is the same for the same declarations, on each
 * machine. Immutable.
 */
public final class HookOrderFile {

    /** The system property that has the file written: {@code -Dbulkhooks.order.update=true}. */
    public static final String UPDATE = "bulkhooks.order.update";

    private static final String PROLOGUE = """
            # The hooks of each entity class and change, in the order in which they are called: phase, priority, hook.
            # A test compares it with the application. To write it anew, run the test with -Dbulkhooks.order.update=true
            """;

    private final String text;

    private HookOrderFile(String text) {
        this.text = text;
    }

    /**
     * Writes down the order of all hooks.
     *
     * @param hooks the hooks of an application: the bean {@link Hooks}
     * @throws IllegalStateException if the entity classes of the application are not known, see
     *     {@link Hooks#entityClasses()}, so that nothing could be written
     */
    public static HookOrderFile of(Hooks hooks) {
        if (hooks.entityClasses().isEmpty()) {
            throw new IllegalStateException(
                    "the application's persistence units are not known, so that there is no entity"
                            + " class to tell the order of; declare them in META-INF/persistence.xml");
        }
        StringBuilder text = new StringBuilder(PROLOGUE);
        for (Class<?> entityClass : hooks.entityClasses()) {
            for (ChangeType change : ChangeType.values()) {
                List<OrderStep> steps = hooks.order(entityClass, change).stream()
                        .filter(step -> step.kind() == OrderStep.Kind.HOOK || step.kind() == OrderStep.Kind.GRAPH)
                        .toList();
                if (!steps.isEmpty()) {
                    text.append('\n').append(entityClass.getName() + " " + change + "\n");
                    steps.forEach(step -> text.append(line(step)).append('\n'));
                }
            }
        }
        return new HookOrderFile(text.toString());
    }

    private static String line(OrderStep step) {
        String what = step.hook()
                .map(HookOrderFile::words)
                .orElseGet(() -> "derives " + String.join(", ", step.attributes()));
        return String.format("  %-17s %s", step.phase(), what) + (step.tieGroup() == 0 ? "" : ", tie");
    }

    private static String words(HookDescription hook) {
        List<String> words = new ArrayList<>();
        words.add(hook.priority() + " " + hook.signature());
        if (hook.phase() != TransactionPhase.IN_PROGRESS) {
            words.add("during " + hook.phase());
        }
        if (!hook.condition().isEmpty()) {
            words.add("when " + hook.condition().replaceAll("\\s*\\R\\s*", " "));
        }
        if (!hook.loaded().isEmpty()) {
            words.add("loads " + String.join(" ", hook.loaded()));
        }
        if (hook.exactType()) {
            words.add("exact type");
        }
        if (hook.nonReentrant()) {
            words.add("non-reentrant");
        }
        if (hook.netChange()) {
            words.add("net change");
        }
        return String.join(", ", words);
    }

    /** Returns the text, as it is written to a file. */
    public String text() {
        return text;
    }

    /**
     * Compares the text with a file. With the system property {@value #UPDATE} set to {@code true} it writes the file
     * instead, with the folders above it.
     *
     * @param file the file, relative to the folder that tests run in, which is the module's with Maven and Gradle
     * @throws AssertionError if the file does not exist, or if the order or the reach of a hook is another one; the
     *     message has the lines that differ
     * @throws UncheckedIOException if the file cannot be read or written
     */
    public void assertMatches(Path file) {
        try {
            if (Boolean.getBoolean(UPDATE)) {
                write(file);
                return;
            }
            if (!Files.exists(file)) {
                throw new AssertionError("there is no file " + file.toAbsolutePath()
                        + " with the order of hooks. To write it, run this test with -D" + UPDATE
                        + "=true; then commit it");
            }
            String expected = Files.readString(file).replace("\r\n", "\n");
            Optional<String> difference = OrderDifference.between(expected, text);
            if (difference.isPresent()) {
                throw new AssertionError("the order or the reach of hooks is not that of " + file
                        + " (- the file, + the application):\n\n" + difference.get()
                        + "\nIf that is meant, write the file anew: run this test with -D" + UPDATE
                        + "=true; then commit it");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the file of the order of hooks: " + file, unreadable);
        }
    }

    private void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    /** Returns the text. */
    @Override
    public String toString() {
        return text;
    }
}
