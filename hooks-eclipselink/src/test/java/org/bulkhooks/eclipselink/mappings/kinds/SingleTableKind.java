package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.OneToOne;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** One table for a hierarchy, told apart by a character; a subclass with a reference. */
final class SingleTableKind {

    private SingleTableKind() {}

    @Entity(name = "Payment")
    @Inheritance
    @DiscriminatorColumn(name = "t", discriminatorType = DiscriminatorType.CHAR)
    @DiscriminatorValue("P")
    public static class Payment extends Numbered {

        @Column(precision = 12, scale = 2)
        private BigDecimal amount;

        public BigDecimal getAmount() {
            return amount;
        }

        public void setAmount(BigDecimal amount) {
            this.amount = amount;
        }
    }

    @Entity(name = "ByCard")
    @DiscriminatorValue("C")
    public static class ByCard extends Payment {

        private String number;

        @OneToOne
        private Payment refund;

        public String getNumber() {
            return number;
        }

        public void setNumber(String number) {
            this.number = number;
        }

        public Payment getRefund() {
            return refund;
        }

        public void setRefund(Payment refund) {
            this.refund = refund;
        }
    }

    @Entity(name = "ByBank")
    @DiscriminatorValue("B")
    public static class ByBank extends Payment {

        private String iban;

        public String getIban() {
            return iban;
        }

        public void setIban(String iban) {
            this.iban = iban;
        }
    }

    static Mapping mapping() {
        return Mapping.of("one table", Payment.class)
                .records(SingleTableKind::records)
                .change(Payment.class, (payment, place) -> payment.setAmount(place == 0 ? null : new BigDecimal(place)))
                .change(ByCard.class, (card, place) -> {
                    card.setNumber(null);
                    card.setRefund(place == 1 ? null : card.getRefund());
                })
                .change(ByBank.class, (bank, place) -> bank.setIban("x" + place))
                .update(
                        "update Payment p set p.amount = 3",
                        "update ByCard c set c.number = 'x', c.amount = 1",
                        "update Payment p set p.name = 'y' where type(p) <> ByCard",
                        "update ByCard c set c.refund = null where c.refund.amount > 1")
                .delete(
                        "delete from ByCard c where c.refund.code = 'payment1'",
                        "delete from ByBank b",
                        "delete from Payment p where p.code like 'bank%'")
                .make();
    }

    private static List<Payment> records() {
        List<Payment> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Payment payment = new Payment();
            payment.setCode("payment" + i);
            payment.setAmount(new BigDecimal("10.50"));
            records.add(payment);
        }
        for (int i = 0; i < 3; i++) {
            ByCard card = new ByCard();
            card.setCode("card" + i);
            card.setNumber("n" + i);
            card.setRefund(i == 2 ? null : records.get(i));
            records.add(card);
        }
        for (int i = 0; i < 2; i++) {
            ByBank bank = new ByBank();
            bank.setCode("bank" + i);
            bank.setIban(i == 0 ? null : "");
            records.add(bank);
        }
        return records;
    }
}
