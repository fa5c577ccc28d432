package org.bulkhooks.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void writesObjectsListsTextsNumbersAndNothing() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("list", List.of(1, 2L, true));
        object.put("none", null);
        object.put("empty", Map.of());
        object.put("rate", 0.5);

        assertThat(Json.of(object)).isEqualTo("{\"list\":[1,2,true],\"none\":null,\"empty\":{},\"rate\":0.5}\n");
    }

    @Test
    void escapesWhatEndsATextAndWhatABrowserTakesForHtml() {
        assertThat(Json.of("a\"b\\c\n\u0001<script>")).isEqualTo("\"a\\\"b\\\\c\\n\\u0001\\u003cscript\\u003e\"\n");
    }

    @Test
    void writesNoNumberThatJsonDoesNotKnow() {
        assertThat(Json.of(List.of(Double.NaN))).isEqualTo("[null]\n");
    }
}
