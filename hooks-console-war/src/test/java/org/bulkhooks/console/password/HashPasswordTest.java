package org.bulkhooks.console.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program as a user does, in a JVM of its own with nothing but the JDK beside it. */
class HashPasswordTest {

    @TempDir
    private Path directory;

    private record Result(int exit, String out, String err) {}

    @Test
    void printsThePropertiesOfAPasswordFromStandardInput() throws IOException, InterruptedException {
        Result result = run("correct horse\n", "--stdin", "--user", "eve");

        assertThat(result.exit()).isZero();
        Properties properties = new Properties();
        properties.load(new StringReader(result.out()));
        assertThat(properties.getProperty("bulkhooks.console.user")).isEqualTo("eve");
        assertThat(properties.getProperty("bulkhooks.console.password-hash")).startsWith("PBKDF2WithHmacSHA512:");
        assertThat(result.out()).doesNotContain("correct horse");
    }

    @Test
    void generatesAPasswordAndWritesOnlyItsHashToAFileOfTheOwner() throws IOException, InterruptedException {
        Path file = directory.resolve("new/console.properties");

        Result result = run("", "--generate", "--file", file.toString());

        assertThat(result.exit()).isZero();
        assertThat(result.out()).matches("user admin, password \\w{20}\\R");
        String password = result.out().strip().replaceAll(".* ", "");
        assertThat(file)
                .content()
                .contains("bulkhooks.console.password-hash=PBKDF2")
                .doesNotContain(password);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void replacesAFileThatOthersCouldRead() throws IOException {
        Path file = Files.writeString(directory.resolve("open.properties"), "old");

        PrivateFile.write(file, "new");

        assertThat(file).hasContent("new");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesAShortPassword() throws IOException, InterruptedException {
        Result result = run("short\n", "--stdin");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("at least 8 characters").contains("Usage:");
        assertThat(result.out()).isEmpty();
    }

    @Test
    void explainsItself() throws IOException, InterruptedException {
        assertThat(run("", "--help").out()).startsWith("Usage: java -jar hooks-console.war");
    }

    private static Path classes() {
        return Path.of(URI.create(HashPassword.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
    }

    private Result run(String input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes().toString(),
                HashPassword.class.getName()));
        command.addAll(List.of(arguments));
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
