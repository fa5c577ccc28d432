package org.bulkhooks.docs.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulkhooks.docs.release.TrialRelease.Output;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what README says about the archetype, with the archetype and the library of the release: makes an application,
 * runs its tests, one of them on a server, and makes a mistake in its hook. Nothing is installed.
 */
@Tag("release")
class ArchetypeTest {

    private static final Pattern COMMAND = Pattern.compile("(?m)^mvn (.*maven-archetype-plugin(?:.*\\\\\\R)*.*)$");

    private static Path release;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws IOException, InterruptedException {
        release = TrialRelease.made();
    }

    @Test
    void makesAnApplicationWhoseTestsPassUntilItsHookNamesAnAttributeThatIsNotThere()
            throws IOException, InterruptedException {
        Output generated = maven(folder, commandOfReadme());
        assertThat(generated.status()).as(generated.text()).isZero();
        assertThat(generated.text()).doesNotContain("Don't override");

        Path application = folder.resolve("bank");
        Output verified = maven(application, List.of("verify"));
        assertThat(verified.status()).as(verified.text()).isZero();
        assertThat(application.resolve("target/surefire-reports/TEST-com.example.AccountHooksTest.xml"))
                .isRegularFile();
        assertThat(application.resolve("target/failsafe-reports/TEST-com.example.AccountIT.xml"))
                .isRegularFile();

        Path hooks = application.resolve("src/main/java/com/example/AccountHooks.java");
        String right = Files.readString(hooks);
        String wrong = right.replace("@WhenChanged(\"balance\")", "@WhenChanged(\"balanse\")");
        assertThat(wrong).isNotEqualTo(right);
        Files.writeString(hooks, wrong);
        Output misspelt = maven(application, List.of("verify"));
        assertThat(misspelt.status()).as(misspelt.text()).isNotZero();
        assertThat(misspelt.text())
                .contains("HOOK-0002 AccountHooks.refuseOverdraft(ValidateSave<Account>): @WhenChanged: no attribute"
                        + " 'balanse' in Account; did you mean 'balance'?");
    }

    /** Returns the arguments of the command in README, with the version of the release. */
    private static List<String> commandOfReadme() throws IOException {
        Matcher command = COMMAND.matcher(Files.readString(TrialRelease.PROJECT.resolve("README.md")));
        assertThat(command.find()).as("the archetype's command in README").isTrue();
        String arguments = command.group(1)
                .replaceAll("\\\\\\R", "")
                .replaceAll("-DarchetypeVersion=\\S+", "-DarchetypeVersion=" + TrialRelease.VERSION);
        return List.of(arguments.split("\\s+"));
    }

    /** Runs Maven with its usual repository, behind which it finds the release. */
    private static Output maven(Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(TrialRelease.PROJECT.resolve("mvnw").toString());
        command.addAll(List.of("-B", "-ntp"));
        command.add("-Dmaven.repo.local=" + System.getProperty("test.repository"));
        command.add("-Dmaven.repo.local.tail=" + release.resolve("bundle"));
        command.addAll(arguments);
        return Output.of(folder, command);
    }
}
