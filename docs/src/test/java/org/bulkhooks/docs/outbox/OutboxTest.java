package org.bulkhooks.docs.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.bulkhooks.AfterCreate;
import org.bulkhooks.docs.javase.Database;
import org.bulkhooks.docs.javase.TransactionInterceptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    @TempDir
    Path folder;

    private SeContainer container;

    /** To CDI, another kind of transaction is another binding. No test begins one within another. */
    @Transactional(TxType.REQUIRES_NEW)
    @Interceptor
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    static class NewTransactionInterceptor extends TransactionInterceptor {}

    /** Dies after it has handed over where it is told to. */
    @ApplicationScoped
    static class TestBroker implements Broker {

        private final List<String> sent = new ArrayList<>();
        private boolean dying;

        @Override
        public void send(List<Message> messages) {
            messages.forEach(message -> sent.add(message.getText().replaceAll("^\\d+: ", "")));
            if (dying) {
                throw new IllegalStateException("the server died after the messages were sent");
            }
        }

        void die() {
            dying = true;
        }

        List<String> sent() {
            return List.copyOf(sent);
        }
    }

    /** A hook that runs after the messages were noted. */
    @ApplicationScoped
    static class Veto {

        void refuse(@Observes AfterCreate<Purchase> purchases) {
            if (purchases.newRecords().stream()
                    .anyMatch(purchase -> purchase.getItem().equals("contraband"))) {
                throw new IllegalArgumentException("refused");
            }
        }
    }

    @BeforeEach
    void start() {
        System.setProperty("jakarta.persistence.jdbc.url", "jdbc:h2:file:" + folder.resolve("shop") + ";WRITE_DELAY=0");
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(ServiceLoader.load(Extension.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(Extension[]::new))
                .addBeanClasses(
                        Database.class,
                        TransactionInterceptor.class,
                        NewTransactionInterceptor.class,
                        Purchases.class,
                        PurchaseHooks.class,
                        Outbox.class,
                        OutboxTimer.class,
                        TestBroker.class,
                        Veto.class)
                .initialize();
    }

    @AfterEach
    void stop() {
        container.close();
        System.clearProperty("jakarta.persistence.jdbc.url");
    }

    private void restart() {
        stop();
        start();
    }

    private <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    @Test
    void aMessageOutlivesTheServer() {
        get(Purchases.class).add(List.of(new Purchase("a book"), new Purchase("a lamp")));
        restart();

        assertThat(get(Outbox.class).deliver(10)).isEqualTo(2);
        assertThat(get(TestBroker.class).sent()).containsExactly("a book", "a lamp");
        assertThat(get(Outbox.class).deliver(10)).as("each once").isZero();
    }

    @Test
    void nothingIsSentOfWhatIsRolledBack() {
        assertThatThrownBy(() -> get(Purchases.class).add(List.of(new Purchase("contraband"))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(get(Outbox.class).deliver(10)).isZero();
    }

    @Test
    void whatIsSentWhenTheServerDiesIsSentAgain() {
        get(Purchases.class).add(List.of(new Purchase("a book")));
        get(TestBroker.class).die();
        assertThatThrownBy(() -> get(Outbox.class).deliver(10)).hasMessageContaining("died");
        assertThat(get(TestBroker.class).sent()).containsExactly("a book");
        restart();

        get(OutboxTimer.class).deliver();

        assertThat(get(TestBroker.class).sent()).containsExactly("a book");
    }

    @Test
    void theTimerHandsOverAllPortions() {
        get(Purchases.class)
                .add(IntStream.range(0, 250)
                        .mapToObj(number -> new Purchase("item " + number))
                        .toList());

        get(OutboxTimer.class).deliver();

        assertThat(get(TestBroker.class).sent()).hasSize(250).doesNotHaveDuplicates();
    }
}
