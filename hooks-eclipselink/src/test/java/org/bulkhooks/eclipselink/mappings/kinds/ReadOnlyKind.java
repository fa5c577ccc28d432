package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Coded;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.eclipse.persistence.annotations.ReadOnly;

/** An entity that is never written. */
final class ReadOnlyKind {

    private ReadOnlyKind() {}

    @Entity(name = "Constant")
    @ReadOnly
    public static class Constant extends Coded {

        @Id
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    static Mapping mapping() {
        return Mapping.of("read-only", Constant.class)
                .records(ReadOnlyKind::records)
                .row("insert into CONSTANT (ID, CODE, NAME, VERSION) values (1, 'constant0', 'n', 1)")
                .row("insert into CONSTANT (ID, CODE, NAME, VERSION) values (2, 'constant1', null, 1)")
                .key("id")
                .change(Constant.class, (constant, place) -> constant.setName("changed " + place))
                .update("update Constant c set c.name = 'x'")
                .delete("delete from Constant c where c.id = 1")
                .make();
    }

    private static List<Constant> records() {
        List<Constant> records = new ArrayList<>();
        for (int i = 4; i < 6; i++) {
            Constant constant = new Constant();
            constant.setId(i);
            constant.setCode("constant" + i);
            records.add(constant);
        }
        return records;
    }
}
