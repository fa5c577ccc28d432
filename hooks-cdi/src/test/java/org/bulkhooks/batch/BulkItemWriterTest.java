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
        BulkItemWriter.write(noting(), List.of("item"), operation, attributes, null);
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
        BulkResult result = BulkItemWriter.write(noting(), List.of("item"), "upsert", "name", "sku, shop");

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
                .isThrownBy(() -> BulkItemWriter.write(noting(), List.of("item"), "update", null, "sku"))
                .withMessageContaining("conflictOn");
        assertThat(calls).isEmpty();
    }

    @Test
    void isNoBeanByItself() {
        assertThat(BulkItemWriter.class).hasAnnotation(Vetoed.class);
    }
}
