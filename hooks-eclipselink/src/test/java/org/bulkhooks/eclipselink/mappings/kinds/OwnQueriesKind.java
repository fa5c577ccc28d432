package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.Customizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;

/** An entity whose rows are written by SQL of its own. */
final class OwnQueriesKind {

    private OwnQueriesKind() {}

    /** Gives the entity its SQL. */
    public static class WithSql implements DescriptorCustomizer {

        @Override
        public void customize(ClassDescriptor descriptor) {
            descriptor
                    .getQueryManager()
                    .setInsertSQLString("insert into WARE (ID, CODE, NAME, STOCK, VERSION, MARK)"
                            + " values (#ID, #CODE, #NAME, #STOCK, #VERSION, 'inserted')");
            descriptor
                    .getQueryManager()
                    .setUpdateSQLString("update WARE set NAME = #NAME, STOCK = #STOCK, VERSION = VERSION + 1,"
                            + " MARK = 'updated' where ID = #ID");
            descriptor.getQueryManager().setDeleteSQLString("delete from WARE where ID = #ID and MARK is not null");
        }
    }

    @Entity(name = "Ware")
    @Customizer(WithSql.class)
    public static class Ware extends Numbered {

        private Integer stock;

        @Column(insertable = false, updatable = false)
        private String mark;

        public Integer getStock() {
            return stock;
        }

        public void setStock(Integer stock) {
            this.stock = stock;
        }

        public String getMark() {
            return mark;
        }

        public void setMark(String mark) {
            this.mark = mark;
        }
    }

    static Mapping mapping() {
        return Mapping.of("queries of its own", Ware.class)
                .records(OwnQueriesKind::records)
                .change(Ware.class, (ware, place) -> ware.setStock(place == 1 ? null : Integer.MIN_VALUE))
                .update("update Ware w set w.stock = 3")
                .delete("delete from Ware w where w.stock > 1")
                .make();
    }

    private static List<Ware> records() {
        List<Ware> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Ware ware = new Ware();
            ware.setCode("ware" + i);
            ware.setStock(i == 0 ? null : i);
            records.add(ware);
        }
        return records;
    }
}
