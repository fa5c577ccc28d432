package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.Customizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorCustomizer;
import org.eclipse.persistence.history.HistoryPolicy;

/** Rows whose former states are kept in a table of history. */
final class HistoryKind {

    private HistoryKind() {}

    /** Gives the entity its history. */
    public static class WithHistory implements DescriptorCustomizer {

        @Override
        public void customize(ClassDescriptor descriptor) {
            HistoryPolicy history = new HistoryPolicy();
            history.addHistoryTableName("TARIFF", "TARIFF_HISTORY");
            history.addStartFieldName("ROW_START");
            history.addEndFieldName("ROW_END");
            descriptor.setHistoryPolicy(history);
        }
    }

    @Entity(name = "Tariff")
    @Customizer(WithHistory.class)
    public static class Tariff extends Numbered {

        private Integer cents;

        public Integer getCents() {
            return cents;
        }

        public void setCents(Integer cents) {
            this.cents = cents;
        }
    }

    static Mapping mapping() {
        return Mapping.of("history", Tariff.class)
                .table(
                        "TARIFF_HISTORY",
                        "create table TARIFF_HISTORY (ID bigint, CODE varchar(255), NAME varchar(255), CENTS int,"
                                + " VERSION int, ROW_START timestamp, ROW_END timestamp)")
                .records(HistoryKind::records)
                .change(Tariff.class, (tariff, place) -> tariff.setCents(place == 1 ? null : Integer.MIN_VALUE))
                .update("update Tariff t set t.cents = 3", "update Tariff t set t.name = 'x' where t.cents > 1")
                .delete("delete from Tariff t where t.cents > 1")
                .make();
    }

    private static List<Tariff> records() {
        List<Tariff> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Tariff tariff = new Tariff();
            tariff.setCode("tariff" + i);
            tariff.setCents(i == 0 ? null : i);
            records.add(tariff);
        }
        return records;
    }
}
