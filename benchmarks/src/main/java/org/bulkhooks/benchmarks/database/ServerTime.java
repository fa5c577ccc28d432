package org.bulkhooks.benchmarks.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The processor time of a server of this machine, by what Linux tells in {@code /proc}: of a process and its children,
 * with all their threads. Of a server elsewhere it is unknown, which is 0.
 */
public final class ServerTime {

    private static final Path PROCESSES = Path.of("/proc");

    private final long process;

    private ServerTime(long process) {
        this.process = process;
    }

    /** The time of nobody, for a database of this JVM or of another machine. */
    static ServerTime unknown() {
        return new ServerTime(0);
    }

    /** The time of the server that started the process of a session. */
    static ServerTime ofParentOf(long sessionProcess) throws IOException {
        Path stat = PROCESSES.resolve(sessionProcess + "/stat");
        boolean here = Files.isReadable(stat) && Files.readString(stat).contains("(postgres)");
        return here ? new ServerTime(parent(stat)) : unknown();
    }

    /** The time of the server that has written its process number into a file. */
    static ServerTime ofPidFile(Path file) throws IOException {
        return Files.isReadable(file)
                ? new ServerTime(Long.parseLong(Files.readString(file).strip()))
                : unknown();
    }

    /** Returns the nanoseconds since the server started. */
    public long nanos() throws IOException {
        if (process == 0) {
            return 0;
        }
        long sum = ofThreads(process);
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path candidate : processes) {
                if (parent(candidate.resolve("stat")) == process) {
                    sum += ofThreads(Long.parseLong(candidate.getFileName().toString()));
                }
            }
        }
        return sum;
    }

    private static long ofThreads(long process) throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(PROCESSES.resolve(process + "/task"))) {
            for (Path thread : threads) {
                sum += Long.parseLong(
                        Files.readString(thread.resolve("schedstat")).split(" ", -1)[0]);
            }
        } catch (NoSuchFileException ended) {
            return sum; // it ended while this looked
        }
        return sum;
    }

    /** Returns the parent of a process, 0 if it has ended. */
    private static long parent(Path stat) throws IOException {
        try {
            String line = Files.readString(stat);
            // pid (name) state parent ..; a name may have blanks
            List<String> afterName =
                    List.of(line.substring(line.lastIndexOf(')') + 2).split(" ", -1));
            return Long.parseLong(afterName.get(1));
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }
}
