package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** A foreign key that refers to a unique column which is not the primary key. */
final class NonKeyReferenceKind {

    private NonKeyReferenceKind() {}

    @Entity(name = "Coinage")
    public static class Coinage extends Numbered {

        private int digits;

        public int getDigits() {
            return digits;
        }

        public void setDigits(int digits) {
            this.digits = digits;
        }
    }

    @Entity(name = "Quote")
    public static class Quote extends Numbered {

        @ManyToOne
        @JoinColumn(name = "coinage_code", referencedColumnName = "code")
        private Coinage coinage;

        @Column(precision = 12, scale = 2)
        private BigDecimal amount;

        public Coinage getCoinage() {
            return coinage;
        }

        public void setCoinage(Coinage coinage) {
            this.coinage = coinage;
        }

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }
    }

    static Mapping mapping() {
        return Mapping.of("reference to a unique column", Coinage.class, Quote.class)
                .records(NonKeyReferenceKind::records)
                .change(Coinage.class, (coinage, place) -> coinage.setDigits(place == 0 ? Integer.MIN_VALUE : 7))
                .change(Quote.class, (quote, place) -> {
                    quote.setName("changed " + place);
                    quote.setCoinage(place == 1 ? null : quote.getCoinage());
                })
                .update(
                        "update Quote q set q.name = 'x' where q.coinage.digits > 0",
                        "update Quote q set q.amount = q.amount + q.coinage.digits")
                .updateWith("update Quote q set q.coinage = :coinage", Map.of("coinage", em -> em.createQuery(
                                "select c from Coinage c where c.code = 'coinage2'", Coinage.class)
                        .getSingleResult()))
                .delete("delete from Quote q where q.coinage.code = 'coinage1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Coinage coinage = new Coinage();
            coinage.setCode("coinage" + i);
            coinage.setDigits(i);
            records.add(coinage);
        }
        for (int i = 0; i < 4; i++) {
            Quote quote = new Quote();
            quote.setCode("quote" + i);
            quote.setCoinage(i == 3 ? null : (Coinage) records.get(i));
            quote.setAmount(i == 2 ? null : new BigDecimal("123456789.01"));
            records.add(quote);
        }
        return records;
    }
}
