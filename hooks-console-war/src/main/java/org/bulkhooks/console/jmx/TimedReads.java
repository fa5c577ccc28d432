package org.bulkhooks.console.jmx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bulkhooks.console.text.Texts;

/**
 * Reads on other threads and waits for the answers no longer than a limit, so that one application that does not answer
 * does not keep users from seeing the others. What is being read already is not read a second time: an application that
 * hangs holds one thread, however many people look. Thread-safe.
 *
 * @param <T> what is read
 */
public final class TimedReads<T> {

    private final Duration limit;
    private final ConcurrentMap<String, Read<T>> running = new ConcurrentHashMap<>();

    public TimedReads(Duration limit) {
        this.limit = limit;
    }

    /** A read that was started, by whomever. */
    public static final class Read<T> {

        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private final long end;

        private Read(Duration limit) {
            this.end = System.nanoTime() + limit.toNanos();
        }

        /**
         * Waits for the answer.
         *
         * @throws UnreadableException if there is none within the limit, counted from the start of the read
         * @throws ExecutionException if reading failed
         */
        public T await() throws UnreadableException, ExecutionException {
            try {
                return answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                throw new UnreadableException(Texts.of("unreadable.late"), late);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new UnreadableException(Texts.of("unreadable.stopped"), stopped);
            }
        }
    }

    /** Starts to read what has a name, or joins a read of that name that has not ended yet. */
    public Read<T> start(Executor threads, String name, Callable<T> task) {
        Read<T> mine = new Read<>(limit);
        Read<T> other = running.putIfAbsent(name, mine);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> run(name, task, mine));
        } catch (RejectedExecutionException busy) {
            end(name, mine);
            mine.answer.completeExceptionally(new UnreadableException(Texts.of("unreadable.busy"), busy));
        }
        return mine;
    }

    private void run(String name, Callable<T> task, Read<T> read) {
        try {
            T answer = task.call();
            end(name, read);
            read.answer.complete(answer);
        } catch (Throwable thrown) { // of any kind: a page waits for it
            end(name, read);
            read.answer.completeExceptionally(thrown);
        }
    }

    /** Makes room for the next read before a page learns that this one has ended, so that no page joins it then. */
    private void end(String name, Read<T> read) {
        running.remove(name, read);
    }
}
