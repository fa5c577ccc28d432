package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** Tenants in one table, told apart by a column that no attribute has; rows of another tenant are there. */
final class TenantColumnKind {

    private TenantColumnKind() {}

    @Entity(name = "Job")
    @Multitenant
    @TenantDiscriminatorColumn(name = "tenant")
    public static class Job extends Numbered {

        @Column(columnDefinition = "int")
        private int priority;

        public int getPriority() {
            return priority;
        }

        public void setPriority(int priority) {
            this.priority = priority;
        }
    }

    static Mapping mapping() {
        return Mapping.of("tenants by a column", Job.class)
                .unit("mappings-tenants")
                .records(TenantColumnKind::records)
                .row("insert into JOB (ID, CODE, NAME, PRIORITY, VERSION, TENANT) values (1, 'other1', 'o', 2, 1,"
                        + " 'red')")
                .row("update JOB set PRIORITY = null where CODE = 'job3'")
                .change(Job.class, (job, place) -> job.setPriority(place == 1 ? Integer.MAX_VALUE : 10 + place))
                .update(
                        "update Job j set j.name = 'x'",
                        "update Job j set j.priority = j.priority + 1 where j.priority > 1")
                .delete("delete from Job j where j.priority = 2")
                .make();
    }

    private static List<Job> records() {
        List<Job> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Job job = new Job();
            job.setCode("job" + i);
            job.setPriority(i);
            records.add(job);
        }
        return records;
    }
}
