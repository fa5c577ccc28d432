package org.bulkhooks.eclipselink.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextCacheTest {

    private final TextCache<String> cache = new TextCache<>();
    private final AtomicInteger found = new AtomicInteger();

    private String find(String text) {
        found.incrementAndGet();
        return "of " + text;
    }

    @Test
    void findsOutOnce() {
        for (int time = 0; time < 3; time++) {
            assertThat(cache.get("a", this::find)).isEqualTo("of a");
            assertThat(cache.get("b", this::find)).isEqualTo("of b");
        }

        assertThat(found).hasValue(2);
    }

    @Test
    void keepsABoundedNumberOfTexts() {
        for (int text = 0; text < 20_000; text++) {
            assertThat(cache.get("text " + text, this::find)).isEqualTo("of text " + text);
            assertThat(cache.size()).isLessThanOrEqualTo(TextCache.CAPACITY);
        }
    }

    @Test
    void keepsWhatIsAskedForAgainAmongTextsThatAreNot() {
        for (int text = 0; text < 20_000; text++) {
            cache.get("again", this::find);
            cache.get("text " + text, this::find);
        }

        assertThat(found)
                .as("each text once, and the one that is asked for again")
                .hasValue(20_001);
    }

    @Test
    void doesNotKeepLongTexts() {
        String longText = "x".repeat(TextCache.MAX_LENGTH + 1);
        cache.get(longText, this::find);
        cache.get(longText, this::find);

        assertThat(cache.size()).isZero();
        assertThat(found).hasValue(2);
    }

    @Test
    void isBoundedWhateverManyThreadsAskAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> asking = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        for (int text = 0; text < 5_000; text++) {
                            String own = "text " + (text % 900) + " of " + thread;
                            assertThat(cache.get(own, this::find)).isEqualTo("of " + own);
                            assertThat(cache.get("shared", this::find)).isEqualTo("of shared");
                        }
                    }))
                    .toList();
            for (Future<?> each : asking) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(cache.size()).isLessThanOrEqualTo(TextCache.CAPACITY);
    }
}
