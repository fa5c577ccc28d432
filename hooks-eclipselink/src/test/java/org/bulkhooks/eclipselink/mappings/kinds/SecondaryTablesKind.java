package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Rows in three tables: a reference in one, keys under other names. */
final class SecondaryTablesKind {

    private SecondaryTablesKind() {}

    @Entity(name = "Clerk")
    @Table(name = "clerk")
    @SecondaryTable(
            name = "clerk_pay",
            pkJoinColumns = @PrimaryKeyJoinColumn(name = "clerk_id", referencedColumnName = "id"))
    @SecondaryTable(name = "clerk_memo", pkJoinColumns = @PrimaryKeyJoinColumn(name = "clerk_ref"))
    public static class Clerk extends Numbered {

        @Column(table = "clerk_pay", precision = 30, scale = 2)
        private BigDecimal salary;

        @ManyToOne
        @JoinColumn(table = "clerk_pay", name = "superior_id")
        private Clerk superior;

        @Column(table = "clerk_memo", length = 4000)
        private String memo;

        @Column(table = "clerk_memo", columnDefinition = "int")
        private int stars;

        public BigDecimal getSalary() {
            return salary;
        }

        public void setSalary(BigDecimal salary) {
            this.salary = salary;
        }

        public Clerk getSuperior() {
            return superior;
        }

        public void setSuperior(Clerk superior) {
            this.superior = superior;
        }

        public String getMemo() {
            return memo;
        }

        public void setMemo(String memo) {
            this.memo = memo;
        }

        public int getStars() {
            return stars;
        }

        public void setStars(int stars) {
            this.stars = stars;
        }
    }

    static Mapping mapping() {
        return Mapping.of("secondary tables", Clerk.class)
                .records(SecondaryTablesKind::records)
                .row("update clerk_memo set stars = null where memo is null")
                .change(Clerk.class, SecondaryTablesKind::change)
                .update(
                        "update Clerk c set c.memo = 'x'",
                        "update Clerk c set c.salary = 5, c.name = 'y'",
                        "update Clerk c set c.superior = null where c.memo is not null",
                        "update Clerk c set c.salary = c.salary * 2 where c.superior.code = 'clerk0'",
                        "update Clerk c set c.stars = 0 where c.stars is null")
                .delete("delete from Clerk c where c.code = 'clerk4'")
                .make();
    }

    private static List<Clerk> records() {
        List<Clerk> clerks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Clerk clerk = new Clerk();
            clerk.setCode("clerk" + i);
            clerk.setSalary(
                    i == 1 ? null : new BigDecimal("9999999999999999999999999999.99").subtract(BigDecimal.TEN.pow(i)));
            clerk.setMemo(i == 2 ? null : "m".repeat(i * 900));
            clerk.setStars(i == 3 ? Integer.MIN_VALUE : i);
            clerk.setSuperior(i == 0 ? null : clerks.get(i - 1));
            clerks.add(clerk);
        }
        return clerks;
    }

    private static void change(Clerk clerk, int place) {
        switch (place) {
            case 0 -> clerk.setMemo("of the last table only");
            case 1 -> clerk.setSalary(BigDecimal.ONE);
            case 2 -> clerk.setName("of the first table only");
            default -> {
                clerk.setName("changed " + place);
                clerk.setSuperior(null);
                clerk.setMemo(null);
                clerk.setSalary(null);
                clerk.setStars(0);
            }
        }
    }
}
