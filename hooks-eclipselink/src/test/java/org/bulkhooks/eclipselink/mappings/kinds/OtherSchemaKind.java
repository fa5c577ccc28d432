package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** A table in another schema. */
final class OtherSchemaKind {

    private OtherSchemaKind() {}

    @Entity(name = "Distant")
    @Table(schema = "elsewhere", name = "distant")
    public static class Distant extends Numbered {

        private int amount;

        public int getAmount() {
            return amount;
        }

        public void setAmount(int amount) {
            this.amount = amount;
        }
    }

    @Entity(name = "Close")
    public static class Close extends Numbered {

        @ManyToOne
        private Distant distant;

        public Distant getDistant() {
            return distant;
        }

        public void setDistant(Distant distant) {
            this.distant = distant;
        }
    }

    static Mapping mapping() {
        return Mapping.of("another schema", Distant.class, Close.class)
                .unit("mappings-schema")
                .schema("elsewhere")
                .records(OtherSchemaKind::records)
                .change(Distant.class, (distant, place) -> distant.setAmount(place == 1 ? Integer.MAX_VALUE : 7))
                .change(Close.class, (close, place) -> close.setDistant(place == 1 ? null : close.getDistant()))
                .update(
                        "update Distant d set d.amount = 9",
                        "update Close c set c.name = 'x' where c.distant.amount = 1")
                .delete("delete from Close c where c.distant.amount = 1")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Distant distant = new Distant();
            distant.setCode("distant" + i);
            distant.setAmount(i);
            records.add(distant);
        }
        for (int i = 0; i < 3; i++) {
            Close close = new Close();
            close.setCode("close" + i);
            close.setDistant(i == 2 ? null : (Distant) records.get(i));
            records.add(close);
        }
        return records;
    }
}
