package org.bulkhooks.console.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class TimedReadsTest {

    private final Deque<Runnable> threads = new ArrayDeque<>(); // work that no thread has begun yet
    private final TimedReads<String> reads = new TimedReads<>(Duration.ofMillis(1));

    @Test
    void answersWhatWasRead() throws UnreadableException, ExecutionException {
        TimedReads.Read<String> read = reads.start(Runnable::run, "bank", () -> "answer");

        assertThat(read.await()).isEqualTo("answer");
    }

    @Test
    void passesOnWhyReadingFailed() {
        TimedReads.Read<String> read = reads.start(Runnable::run, "bank", () -> {
            throw new UnreadableException("spoilt");
        });

        assertThatThrownBy(read::await).isInstanceOf(ExecutionException.class).hasRootCauseMessage("spoilt");
    }

    @Test
    void doesNotWaitLongerThanItsLimit() {
        TimedReads.Read<String> read = reads.start(threads::add, "bank", () -> "late");

        assertThatThrownBy(read::await).hasMessage("it did not answer in time");
    }

    @Test
    void holdsOneThreadHoweverOftenItIsAskedForWhatHangs() {
        for (int page = 0; page < 10; page++) {
            TimedReads.Read<String> read = reads.start(threads::add, "bank", () -> "late");
            assertThatThrownBy(read::await).hasMessage("it did not answer in time");
        }
        reads.start(threads::add, "stock", () -> "another");

        assertThat(threads).hasSize(2);
    }

    @Test
    void readsAnewWhenTheLastReadHasEnded() throws UnreadableException, ExecutionException {
        reads.start(threads::add, "bank", () -> "first");
        Objects.requireNonNull(threads.poll()).run();

        assertThat(reads.start(Runnable::run, "bank", () -> "second").await()).isEqualTo("second");
    }
}
