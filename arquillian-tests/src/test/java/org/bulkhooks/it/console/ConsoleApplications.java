package org.bulkhooks.it.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.bulkhooks.console.published.Scenario;
import org.bulkhooks.it.BankApplication;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The console as it is shipped, closed; twice with users of its own, once with those of the server; and the bank and
 * the quickstart to look at.
 */
public final class ConsoleApplications {

    static final String USER = "admin";
    static final String PASSWORD = "correct horse battery staple";

    /** Who may only look, with the same password. */
    static final String VIEWER = "guest";

    private static final Path CONSOLE = Path.of(System.getProperty("test.console.war"));

    private ConsoleApplications() {}

    /**
     * Makes the WARs, by the names that they are deployed with.
     *
     * @param reports the data source of the bank's reports
     */
    public static Map<String, WebArchive> all(String reports) throws IOException, InterruptedException {
        String login = hashPassword();
        return Map.of(
                "realm",
                withLogin(console(), "bulkhooks.console.realm=true\n"),
                "closed",
                console(),
                "hooks-console",
                withLogin(console(), login + viewer(login)).addClass(SessionLengthFilter.class),
                "guessed",
                withLogin(console(), login),
                "bank",
                BankApplication.withNativeSqlAndControl(reports),
                "quickstart",
                archive(Path.of(System.getProperty("test.quickstart.war"))));
    }

    /** Makes the console with a user. */
    static WebArchive withLogin() throws IOException, InterruptedException {
        return withLogin(console(), hashPassword());
    }

    /** Makes an application that publishes the management beans of a scenario. */
    static WebArchive published(Scenario scenario) {
        return ShrinkWrap.create(WebArchive.class)
                .addPackage(Scenario.class.getPackage())
                .setWebXML(new StringAsset(scenario.webXml()));
    }

    private static WebArchive console() {
        return archive(CONSOLE);
    }

    private static WebArchive archive(Path file) {
        return ShrinkWrap.createFromZipFile(WebArchive.class, file.toFile());
    }

    private static WebArchive withLogin(WebArchive console, String properties) {
        return console.addAsResource(new StringAsset(properties), "META-INF/microprofile-config.properties");
    }

    /** Makes the properties of the viewer from those of the other user. */
    private static String viewer(String login) {
        return login.replace("console.user=" + USER, "console.viewer.user=" + VIEWER)
                .replace("console.password-hash", "console.viewer.password-hash");
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
