package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantTableDiscriminator;
import org.eclipse.persistence.annotations.TenantTableDiscriminatorType;

/** Tenants in tables of their own, whose names are made with the tenant's. */
final class TenantTableKind {

    private TenantTableKind() {}

    @Entity(name = "Chore")
    @Multitenant(MultitenantType.TABLE_PER_TENANT)
    @TenantTableDiscriminator(type = TenantTableDiscriminatorType.SUFFIX)
    public static class Chore extends Numbered {

        private int priority;

        public int getPriority() {
            return priority;
        }

        public void setPriority(int priority) {
            this.priority = priority;
        }
    }

    static Mapping mapping() {
        return Mapping.of("tenants by a table", Chore.class)
                .unit("mappings-tenants")
                .table(
                        "CHORE_blue",
                        "create table CHORE_blue (ID bigint not null primary key, CODE varchar(255) unique,"
                                + " NAME varchar(255), PRIORITY int, VERSION int)")
                .records(TenantTableKind::records)
                .change(Chore.class, (chore, place) -> chore.setPriority(place == 1 ? Integer.MAX_VALUE : 10 + place))
                .update("update Chore c set c.name = 'x'", "update Chore c set c.priority = 3 where c.priority > 1")
                .delete("delete from Chore c where c.priority = 2")
                .make();
    }

    private static List<Chore> records() {
        List<Chore> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Chore chore = new Chore();
            chore.setCode("chore" + i);
            chore.setPriority(i);
            records.add(chore);
        }
        return records;
    }
}
