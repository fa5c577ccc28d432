package org.bulkhooks.quickstart.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @Test
    void isAProgramOfOneFileThatTheJdkRuns(@TempDir Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", classes.toString(), "--release", "17", "-Xlint:all", "-Werror"),
                            null,
                            files.getJavaFileObjects(Path.of("src/server/Start.java")))
                    .call();

            assertThat(compiled).as(messages.toString()).isTrue();
        }
    }
}
