package org.bulkhooks.it.console;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bulkhooks.it.BankApplication;
import org.bulkhooks.it.lifecycle.LifecycleServlet;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The console as it is shipped, closed; twice with a user; and the bank to look at. All are deployed by an application
 * around them.
 */
final class ConsoleApplication {

    static final String USER = "admin";
    static final String PASSWORD = "correct horse battery staple";

    private static final Path CONSOLE = Path.of(System.getProperty("test.console.war"));

    private ConsoleApplication() {}

    static WebArchive archive() throws IOException, InterruptedException {
        String login = hashPassword();
        return ShrinkWrap.create(WebArchive.class, "around-the-console.war")
                .addPackage(LifecycleServlet.class.getPackage())
                .addAsResource(bytes(console()), "closed.war")
                .addAsResource(
                        bytes(withLogin(console(), login).addClass(SessionLengthFilter.class)), "hooks-console.war")
                .addAsResource(bytes(withLogin(console(), login)), "guessed.war")
                .addAsResource(bytes(BankApplication.withNativeSql()), "bank.war")
                .addAsResource(new File(System.getProperty("test.quickstart.war")), "quickstart.war");
    }

    private static WebArchive console() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, CONSOLE.toFile());
    }

    private static WebArchive withLogin(WebArchive console, String properties) {
        return console.addAsResource(new StringAsset(properties), "META-INF/microprofile-config.properties");
    }

    private static ByteArrayAsset bytes(WebArchive archive) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archive.as(ZipExporter.class).exportTo(bytes);
        return new ByteArrayAsset(bytes.toByteArray());
    }

    /** Makes the hash as an operator does: by the WAR itself. */
    private static String hashPassword() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, "-jar", CONSOLE.toString(), "--user", USER, "--stdin")
                .redirectError(new File(CONSOLE + ".err"))
                .start();
        try (var input = process.getOutputStream()) {
            input.write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String properties = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("java -jar " + CONSOLE + " failed; see " + CONSOLE + ".err");
        }
        return properties;
    }
}
