package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/**
 * Numbers, flags, characters and enums: null in columns of primitives, the ends of their ranges, decimals that a column
 * rounds.
 */
final class NumbersKind {

    private NumbersKind() {}

    public enum Level {
        LOW,
        HIGH
    }

    @Converter
    public static class YesNo implements AttributeConverter<Boolean, String> {

        @Override
        public String convertToDatabaseColumn(Boolean flag) {
            return flag == null ? null : flag ? "Y" : "N";
        }

        @Override
        public Boolean convertToEntityAttribute(String text) {
            return text == null ? null : text.equals("Y");
        }
    }

    @Entity(name = "Reading")
    public static class Reading extends Numbered {

        @Column(precision = 19, scale = 4)
        private BigDecimal scaled;

        @Column(precision = 30)
        private BigInteger big;

        @Column(columnDefinition = "int")
        private int number;

        private long large;

        private short small;

        @Column(name = "REAL_NUMBER") // REAL is a keyword of MariaDB
        private double real;

        @Column(columnDefinition = "boolean")
        private boolean flag;

        private char sign = 'x';

        private Integer wrappedNumber;

        private Long wrappedLarge;

        private Short wrappedSmall;

        private Double wrappedReal;

        private Boolean wrappedFlag;

        private Character wrappedSign;

        @Convert(converter = YesNo.class)
        private Boolean yes;

        @Convert(converter = YesNo.class)
        private boolean sure;

        @Enumerated
        private Level ordinal;

        @Enumerated(EnumType.STRING)
        private Level named;

        public BigDecimal getScaled() {
            return scaled;
        }

        public void setScaled(BigDecimal scaled) {
            this.scaled = scaled;
        }

        public BigInteger getBig() {
            return big;
        }

        public void setBig(BigInteger big) {
            this.big = big;
        }

        public int getNumber() {
            return number;
        }

        public void setNumber(int number) {
            this.number = number;
        }

        public long getLarge() {
            return large;
        }

        public void setLarge(long large) {
            this.large = large;
        }

        public short getSmall() {
            return small;
        }

        public void setSmall(short small) {
            this.small = small;
        }

        public double getReal() {
            return real;
        }

        public void setReal(double real) {
            this.real = real;
        }

        public boolean isFlag() {
            return flag;
        }

        public void setFlag(boolean flag) {
            this.flag = flag;
        }

        public char getSign() {
            return sign;
        }

        public void setSign(char sign) {
            this.sign = sign;
        }

        public Integer getWrappedNumber() {
            return wrappedNumber;
        }

        public void setWrappedNumber(Integer wrappedNumber) {
            this.wrappedNumber = wrappedNumber;
        }

        public Long getWrappedLarge() {
            return wrappedLarge;
        }

        public void setWrappedLarge(Long wrappedLarge) {
            this.wrappedLarge = wrappedLarge;
        }

        public Short getWrappedSmall() {
            return wrappedSmall;
        }

        public void setWrappedSmall(Short wrappedSmall) {
            this.wrappedSmall = wrappedSmall;
        }

        public Double getWrappedReal() {
            return wrappedReal;
        }

        public void setWrappedReal(Double wrappedReal) {
            this.wrappedReal = wrappedReal;
        }

        public Boolean getWrappedFlag() {
            return wrappedFlag;
        }

        public void setWrappedFlag(Boolean wrappedFlag) {
            this.wrappedFlag = wrappedFlag;
        }

        public Character getWrappedSign() {
            return wrappedSign;
        }

        public void setWrappedSign(Character wrappedSign) {
            this.wrappedSign = wrappedSign;
        }

        public Boolean getYes() {
            return yes;
        }

        public void setYes(Boolean yes) {
            this.yes = yes;
        }

        public boolean isSure() {
            return sure;
        }

        public void setSure(boolean sure) {
            this.sure = sure;
        }

        public Level getOrdinal() {
            return ordinal;
        }

        public void setOrdinal(Level ordinal) {
            this.ordinal = ordinal;
        }

        public Level getNamed() {
            return named;
        }

        public void setNamed(Level named) {
            this.named = named;
        }
    }

    static Mapping mapping() {
        return Mapping.of("numbers, flags, enums", Reading.class)
                .records(NumbersKind::records)
                .row("update READING set NUMBER = null, FLAG = null where CODE in ('reading0', 'reading4')")
                .change(Reading.class, NumbersKind::change)
                .update(
                        "update Reading r set r.scaled = r.scaled / 3, r.small = r.small + 1 where r.small < 100",
                        "update Reading r set r.yes = true, r.sure = false",
                        "update Reading r set r.flag = true, r.wrappedFlag = null where r.sign = 'x'",
                        "update Reading r set r.flag = false where r.flag is null",
                        "update Reading r set r.number = 0 where r.number is null",
                        "update Reading r set r.number = null where r.code = 'reading1'",
                        "update Reading r set r.number = r.number + 1 where r.number is null or r.number < 100",
                        "update Reading r set r.big = r.big + 1, r.large = r.large - 1, r.wrappedReal = r.real",
                        "update Reading r set r.wrappedSign = 'q', r.wrappedSmall = null",
                        "update Reading r set r.scaled = 1.0")
                .updateWith("update Reading r set r.named = :level, r.ordinal = :level", "level", Level.HIGH)
                .delete("delete from Reading r where r.sure = true and r.code <> 'reading1'")
                .make();
    }

    private static List<Reading> records() {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Reading reading = new Reading();
            reading.setCode("reading" + i);
            if (i > 0) {
                fill(reading, i);
            }
            readings.add(reading);
        }
        return readings;
    }

    private static void fill(Reading reading, int place) {
        boolean least = place == 2;
        boolean most = place == 3;
        reading.setScaled(new BigDecimal(most ? "999999999999999.9999" : least ? "-999999999999999.9999" : "1.10"));
        reading.setBig(most ? BigInteger.TEN.pow(18) : BigInteger.TEN.pow(10).negate());
        reading.setNumber(most ? Integer.MAX_VALUE : least ? Integer.MIN_VALUE : 7);
        reading.setLarge(most ? Long.MAX_VALUE : least ? Long.MIN_VALUE + 1 : 7L);
        reading.setSmall(most ? Short.MAX_VALUE : least ? Short.MIN_VALUE : 7);
        reading.setReal(most ? 1e300 : least ? -1e-300 : 0.1);
        reading.setFlag(true);
        reading.setSign('ß');
        reading.setWrappedNumber(most ? Integer.MAX_VALUE : least ? Integer.MIN_VALUE : 0);
        reading.setWrappedLarge(most ? Long.MAX_VALUE : least ? Long.MIN_VALUE : 0L);
        reading.setWrappedSmall(most ? Short.MAX_VALUE : least ? Short.MIN_VALUE : (short) 0);
        reading.setWrappedReal(-0.5);
        reading.setWrappedFlag(false);
        reading.setWrappedSign('-');
        reading.setYes(true);
        reading.setSure(true);
        reading.setOrdinal(Level.HIGH);
        reading.setNamed(Level.LOW);
    }

    private static void change(Reading reading, int place) {
        reading.setName("changed " + place);
        if (place == 4) {
            return; // what is null in the row of a primitive stays so
        }
        BigDecimal scaled = reading.getScaled();
        reading.setScaled(
                scaled == null
                        ? new BigDecimal("7")
                        : scaled.setScale(4, RoundingMode.HALF_UP).negate());
        reading.setBig(place == 1 ? null : BigInteger.valueOf(place));
        reading.setNumber(place == 0 ? 5 : 0);
        reading.setLarge(place);
        reading.setSmall((short) 0);
        reading.setReal(place);
        reading.setFlag(!reading.isFlag());
        reading.setSign('y');
        reading.setWrappedNumber(place == 2 ? null : place);
        reading.setWrappedLarge(null);
        reading.setWrappedSmall((short) place);
        reading.setWrappedReal(place == 1 ? null : 1.5);
        reading.setWrappedFlag(place == 1 ? null : Boolean.TRUE);
        reading.setWrappedSign(place == 2 ? null : '"');
        reading.setYes(reading.getYes() == null ? Boolean.FALSE : null);
        reading.setSure(false);
        reading.setOrdinal(place == 1 ? null : Level.LOW);
        reading.setNamed(Level.HIGH);
    }
}
