package org.bulkhooks.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.enterprise.inject.Vetoed;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bulkhooks.BulkOperations;
import org.bulkhooks.BulkResult;
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
                    return new BulkResult(1, 1);
                });
    }

    private void write(@Nullable String operation, @Nullable String attributes) {
        BulkItemWriter.write(noting(), List.of("item"), operation, attributes);
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
                .startsWith("update [item] [Attributes")
                .contains("name", "state");
    }

    @Test
    void namesAPropertyThatIsWrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> write(null, null)).withMessageContaining("is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write("insert", null))
                .withMessageContaining("'insert'; it is create, update or delete");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> write("create", "name"))
                .withMessageContaining("leave it out");
        assertThat(calls).isEmpty();
    }

    @Test
    void isNoBeanByItself() {
        assertThat(BulkItemWriter.class).hasAnnotation(Vetoed.class);
    }
}
