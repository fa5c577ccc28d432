package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Sample;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.eclipse.persistence.annotations.OptimisticLockingType;

/** Optimistic locking by columns: all that changed, and one that is chosen. */
final class ColumnLockingKind {

    private ColumnLockingKind() {}

    @MappedSuperclass
    public abstract static class Unversioned implements Sample {

        @Id
        private long id;

        @Column(unique = true)
        private String code;

        private String name;

        @Column(name = "QUANTITY")
        private int quantity;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        @Override
        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public void setName(String name) {
            this.name = name;
        }

        public int getQuantity() {
            return quantity;
        }

        public void setQuantity(int quantity) {
            this.quantity = quantity;
        }
    }

    @Entity(name = "ByChanged")
    @OptimisticLocking(type = OptimisticLockingType.CHANGED_COLUMNS)
    public static class ByChanged extends Unversioned {}

    @Entity(name = "BySelected")
    @OptimisticLocking(type = OptimisticLockingType.SELECTED_COLUMNS, selectedColumns = @Column(name = "QUANTITY"))
    public static class BySelected extends Unversioned {}

    static Mapping mapping() {
        return Mapping.of("locking by columns", ByChanged.class, BySelected.class)
                .records(ColumnLockingKind::records)
                .key("id")
                .change(Unversioned.class, (record, place) -> {
                    record.setName(place == 0 ? "changed" : null);
                    record.setQuantity(place == 2 ? record.getQuantity() : 100 + place);
                })
                .update(
                        "update ByChanged c set c.quantity = 4",
                        "update BySelected c set c.name = 'x' where c.quantity = 1")
                .delete("delete from ByChanged c where c.quantity = 1", "delete from BySelected c where c.quantity = 1")
                .make();
    }

    private static <U extends Unversioned> U filled(U record, String code, int place) {
        record.setId(place + 1L);
        record.setCode(code + place);
        record.setName("n" + place);
        record.setQuantity(place);
        return record;
    }

    private static List<Unversioned> records() {
        List<Unversioned> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            records.add(filled(new ByChanged(), "changed", i));
            records.add(filled(new BySelected(), "selected", i));
        }
        return records;
    }
}
