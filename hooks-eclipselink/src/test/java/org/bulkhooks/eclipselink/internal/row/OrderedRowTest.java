package org.bulkhooks.eclipselink.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.junit.jupiter.api.Test;

class OrderedRowTest {

    private static final DatabaseField A = new DatabaseField("a");
    private static final DatabaseField B = new DatabaseField("b");
    private static final DatabaseField C = new DatabaseField("c");
    private static final DatabaseField[] ORDER = {A, B, C};

    @Test
    void isAsAnyOtherRowInWhateverOrderColumnsCome() {
        List<DatabaseField> columns = List.of(A, B, C, new DatabaseField("b"), new DatabaseField("d"));
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            AbstractRecord plain = new DatabaseRecord();
            AbstractRecord ordered = new OrderedRow(ORDER);
            for (int put = 0; put < 6; put++) {
                DatabaseField column =
                        put == i % 6 ? columns.get(random.nextInt(columns.size())) : columns.get(Math.min(put, 2));
                plain.put(column, put);
                ordered.put(column, put);
            }
            assertThat(ordered.getFields()).as("try %s", i).isEqualTo(plain.getFields());
            assertThat((Object) ordered.getValues()).isEqualTo(plain.getValues());
        }
    }

    @Test
    void columnsCanBeTakenOutOfACompleteRow() {
        OrderedRow row = new OrderedRow(ORDER);
        row.put(A, 1);
        row.put(B, 2);
        row.put(C, 3);
        row.end();

        row.remove(A);
        row.put(C, 4);

        assertThat(row.getFields()).isEqualTo(List.of(B, C));
        assertThat((Object) row.getValues()).isEqualTo(List.of(2, 4));
    }

    @Test
    void isNotMadeLikeARowThatHasAColumnTwice() {
        AbstractRecord twice = new DatabaseRecord();
        twice.add(A, 1);
        twice.add(new DatabaseField("a"), 2);

        assertThat(OrderedRow.order(twice)).isEmpty();
    }
}
