import java.io.IOException;
import java.io.Reader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Prints the home of a JDK for a server that needs another version than the build runs on, or nothing if none is found.
 * The build calls it with the least and the greatest version, as in {@code java FindJdk.java 21 25}.
 *
 * <p>It looks at the JDK that it runs on, at those that the environment names ({@code JAVA_HOME}, {@code
 * JAVA_HOME_21_X64}, {@code JDK_HOME} and the like), and where JDKs are installed: beside the running one and in the
 * folders of Linux, macOS, SDKMAN and IDEs. The running one wins, then the newest.
 */
public final class FindJdk {

    private final int least;
    private final int greatest;

    private FindJdk(int least, int greatest) {
        this.least = least;
        this.greatest = greatest;
    }

    /** A folder with a JDK, and the first number of its version. */
    private record Jdk(Path home, int version) {}

    public static void main(String[] arguments) throws IOException {
        FindJdk search = new FindJdk(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        search.find().ifPresent(jdk -> System.out.print(jdk.home()));
    }

    private Optional<Jdk> find() throws IOException {
        Path running = Path.of(System.getProperty("java.home")).toRealPath();
        Optional<Jdk> own = jdk(running);
        if (own.isPresent()) {
            return own;
        }
        List<Jdk> found = new ArrayList<>();
        for (Path home : candidates(running)) {
            jdk(home).ifPresent(found::add);
        }
        return found.stream().max(Comparator.comparingInt(Jdk::version));
    }

    private static List<Path> candidates(Path running) throws IOException {
        List<Path> candidates = new ArrayList<>();
        for (Map.Entry<String, String> variable : System.getenv().entrySet()) {
            if (variable.getKey().matches("(JAVA|JDK)_?[0-9]*_HOME.*|JAVA_HOME.*")) {
                candidates.add(Path.of(variable.getValue()));
            }
        }
        Path user = Path.of(System.getProperty("user.home"));
        List<Path> folders = List.of(
                running.getParent(),
                Path.of("/usr/lib/jvm"),
                Path.of("/Library/Java/JavaVirtualMachines"),
                user.resolve(".sdkman/candidates/java"),
                user.resolve(".jdks"));
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
                    for (Path child : children) {
                        candidates.add(child);
                        candidates.add(child.resolve("Contents/Home")); // macOS
                    }
                }
            }
        }
        return candidates;
    }

    /** Reads what a JDK says of itself in its file {@code release}. */
    private Optional<Jdk> jdk(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return Optional.empty();
        }
        Properties facts = new Properties();
        try (Reader reader = Files.newBufferedReader(release)) {
            facts.load(reader);
        }
        String version = facts.getProperty("JAVA_VERSION", "0").replace("\"", "");
        int first = Integer.parseInt(version.split("[^0-9]", 2)[0]);
        return first < least || first > greatest ? Optional.empty() : Optional.of(new Jdk(home, first));
    }
}
