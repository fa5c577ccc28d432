package org.bulkhooks.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ReflectiveRecordsTest {

    private final ReflectiveRecords<Letter> model =
            new ReflectiveRecords<>(Letter.class, new EntityClasses(Set.of(Letter.class), false));
    private final Letter left = new Letter();
    private final Letter right = new Letter();

    /** A letter. */
    @Entity
    static class Letter {
        @Id
        long id;

        int pages = 5;
        Calendar sent = Calendar.getInstance();

        @ElementCollection
        Collection<String> tags = new ArrayList<>();

        @ElementCollection
        @OrderColumn
        List<String> stops = new ArrayList<>();
    }

    @Test
    void comparesCollectionsByElementsAndInOrderOnlyWhereItIsStored() {
        left.sent = right.sent;
        left.tags = new LinkedHashSet<>(Arrays.asList("a", null, "b"));
        right.tags = new LinkedHashSet<>(Arrays.asList("b", "a", null));
        left.stops = List.of("a", "b");
        right.stops = List.of("b", "a");

        assertThat(model.differences(left, right)).containsExactly("stops");
        right.tags = Arrays.asList("a", "a", null);
        assertThat(model.differs(left, right, "tags")).isTrue();
        assertThat(model.hasValue(left, "tags", Arrays.asList(null, "b", "a"))).isTrue();
    }

    @Test
    void noticesWhatIsWrittenWithinValuesFromNow() {
        left.tags = new ArrayList<>(Arrays.asList("a", null));
        Supplier<Set<String>> written = model.changesFromNow(left);
        assertThat(written.get()).isEmpty();

        left.sent.add(Calendar.DATE, 1);
        left.tags.add("c");
        assertThat(written.get()).containsExactlyInAnyOrder("sent", "tags");
    }

    @Test
    void comparesNumbersByValue() {
        assertThat(model.hasValue(left, "pages", 5L)).isTrue();
    }

    @Test
    void refusesUnknownAttributes() {
        assertThatThrownBy(() -> model.requireAttribute("pagse"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no attribute 'pagse' in Letter; did you mean 'pages'? Attributes: id, pages, sent, stops, tags");
        model.requireAttribute("pages");
    }
}
