package org.bulkhooks.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulkhooks.internal.declaration.DeploymentProblem;
import org.bulkhooks.internal.declaration.Messages;
import org.junit.jupiter.api.Test;

/** Holds docs/reference/deployment-messages.md against the messages. */
class MessagesReferenceTest {

    private static final Path REFERENCE = Path.of("..", "docs", "reference", "deployment-messages.md");

    private static List<String> find(String pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void describesEachMessageInTheOrderOfIds() throws IOException {
        List<String> ids = find("\"(HOOK-\\d{4})\"", source());

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(find("/\\*\\*\\s+(?:\\* )?(HOOK-\\d{4}): ", source())).containsExactlyElementsOf(ids);
        assertThat(Arrays.stream(Messages.class.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == DeploymentProblem.class)
                        .map(Method::getName))
                .as("a method for each id")
                .hasSameSizeAs(ids);
        assertThat(find("^\\| (HOOK-\\d{4}) \\| [^|]+ \\| [^|]+ \\|$", Files.readString(REFERENCE)))
                .containsExactlyElementsOf(ids);
    }

    private static String source() throws IOException {
        return Files.readString(
                Path.of("src/main/java", Messages.class.getName().replace('.', '/') + ".java"));
    }
}
