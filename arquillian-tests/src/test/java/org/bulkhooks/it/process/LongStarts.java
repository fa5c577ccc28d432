package org.bulkhooks.it.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.jboss.arquillian.container.spi.event.container.AfterDeploy;
import org.jboss.arquillian.container.spi.event.container.BeforeDeploy;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Prints what a server does that Arquillian has started and that takes long: its threads and the end of its log, or
 * that its process is gone. The adapter waits for minutes and then says only that it found no application.
 */
public final class LongStarts implements LoadableExtension {

    private static final long LONG_IN_MILLISECONDS = 100_000;
    private static final int LINES = 80;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Watch.class);
    }

    /** Looks once at each deployment that takes long. */
    static final class Watch {

        private final Timer timer = new Timer("long starts of a server", true);
        private TimerTask look = nothing();

        void before(@Observes BeforeDeploy event) {
            look.cancel();
            String name = event.getDeployment().getName();
            look = new TimerTask() {
                @Override
                public void run() {
                    print(name);
                }
            };
            timer.schedule(look, LONG_IN_MILLISECONDS);
        }

        void after(@Observes AfterDeploy event) {
            look.cancel();
        }

        private static TimerTask nothing() {
            return new TimerTask() {
                @Override
                public void run() {
                    throw new IllegalStateException("nothing to look at");
                }
            };
        }

        private static void print(String deployment) {
            System.out.println("The server takes long to start with the deployment " + deployment);
            List<ProcessHandle> servers = ProcessHandle.current().children().toList();
            if (servers.isEmpty()) {
                System.out.println("Its process is gone");
            }
            for (ProcessHandle server : servers) {
                System.out.println(server.pid() + " " + server.info());
                server.info().command().ifPresent(java -> printThreads(Path.of(java), server.pid()));
            }
            printLog(Path.of(System.getProperty("test.server.log")));
        }

        private static void printThreads(Path java, long pid) {
            try {
                // through System.out: the output of this process itself is Surefire's
                new ProcessBuilder(java.resolveSibling("jcmd").toString(), String.valueOf(pid), "Thread.print")
                        .redirectErrorStream(true)
                        .start()
                        .getInputStream()
                        .transferTo(System.out);
            } catch (IOException e) {
                throw new UncheckedIOException("threads of " + pid, e);
            }
        }

        private static void printLog(Path log) {
            try {
                List<String> lines = Files.exists(log) ? Files.readAllLines(log, StandardCharsets.UTF_8) : List.of();
                lines.subList(Math.max(0, lines.size() - LINES), lines.size()).forEach(System.out::println);
            } catch (IOException e) {
                throw new UncheckedIOException("log of the server, " + log, e);
            }
        }
    }
}
