package org.bulkhooks.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.enterprise.inject.Vetoed;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.bulk.BulkOperations;
import org.bulkhooks.bulk.BulkResult;
import org.bulkhooks.bulk.RecordOutcome;
import org.bulkhooks.bulk.UpsertResult;
import org.bulkhooks.bulk.UpsertedRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BulkItemWriterTest {

    private final List<String> calls = new ArrayList<>();

    /** Notes which method is called with what, and does nothing. */
    private BulkOperations noting() {
        return (BulkOperations) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BulkOperations.class}, (proxy, method, arguments) -> {
                    calls.add(
                            method.getName() + " " + arguments[0] + " " + Arrays.deepToString((Object[]) arguments[1]));
                    return method.getName().equals("upsert")
                            ? new UpsertResult(
                                    List.of(
                                            new UpsertedRecord(0, RecordOutcome.CREATED, 1L),
                                            new UpsertedRecord(1, RecordOutcome.UPDATED, 2L),
                                            new UpsertedRecord(2, RecordOutcome.UNCHANGED, 3L)),
                                    List.of())
                            : new BulkResult(1, 1);
                });
    }

    private void write(@Nullable String operation, @Nullable String attributes) {
        properties(operation, attributes, null).write(noting(), List.of("item"));
    }

    private static WriterProperties properties(
            @Nullable String operation, @Nullable String attributes, @Nullable String conflictOn) {
        return new WriterProperties(operation, attributes, conflictOn, null, null, null);
    }

    @Test
    void callsTheOperationThatIsNamed() {
        for (String operation : List.of("create", "update", " delete ")) {
            write(operation, null);
        }

        assertThat(calls).containsExactly("create [item] []", "update [item] []", "delete [item] []");
    }

    @Test
    void limitsAnUpdateToAttributes() {
        write("update", "name, state");

        assertThat(calls)
                .singleElement()
                .asString()
                .startsWith("update [item] [attributes")
                .contains("name", "state");
    }

    @Test
    void upsertsByTheKeyThatIsNamed() {
        BulkResult result = properties("upsert", "name", "sku, shop").write(noting(), List.of("item"));

        assertThat(calls)
                .singleElement()
                .asString()
                .startsWith("upsert [item] [updating")
                .contains("name", "conflictOn", "sku", "shop");
        assertThat(result).isEqualTo(new BulkResult(3, 2));
    }

    @Test
    void namesAPropertyThatIsWrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> write(null, null)).withMessageContaining("is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write("insert", null))
                .withMessageContaining("'insert'; it is create, update, upsert or delete");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write("create", "name"))
                .withMessageContaining("leave it out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("update", null, "sku").write(noting(), List.of("item")))
                .withMessageContaining("conflictOn");
        refuses("yes", null, null, "partialSuccess of BulkItemWriter is 'yes'; it is true or false");
        refuses("true", null, null, "listener of BulkItemWriter is missing");
        refuses(null, "rejects", null, "listener of BulkItemWriter is for partialSuccess=true");
        refuses("true", "rejects", "true", "set one of them");
        assertThat(calls).isEmpty();
    }

    private void refuses(
            @Nullable String partialSuccess, @Nullable String listener, @Nullable String skipRejected, String message) {
        WriterProperties properties =
                new WriterProperties("create", null, null, partialSuccess, listener, skipRejected);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties.write(noting(), List.of("item")))
                .withMessageContaining(message);
    }

    @Test
    void leavesOutOnlyWhatTheJobLeavesOut() {
        new WriterProperties("create", null, null, "true", "rejects", null).write(noting(), List.of("a", "b"));
        new WriterProperties("delete", null, null, null, null, "true").write(noting(), List.of("a", "b"));
        new WriterProperties("delete", null, null, null, null, "true").write(noting(), List.of("a"));

        assertThat(calls).hasSize(3);
        assertThat(calls.get(0)).startsWith("create [a, b] [partialSuccess");
        assertThat(calls.get(1)).isEqualTo("delete [a, b] []");
        assertThat(calls.get(2)).as("an item that is written alone").startsWith("delete [a] [partialSuccess");
    }

    @Test
    void isNoBeanByItself() {
        assertThat(BulkItemWriter.class).hasAnnotation(Vetoed.class);
    }
}
