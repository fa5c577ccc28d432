package org.bulkhooks.eclipselink.internal.facade.shapes;

import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.*;
import java.util.Date;

/** Basic attributes of many types, an id from a sequence and a numeric version. */
@Entity
@SequenceGenerator(name = "plain", sequenceName = "PLAIN_SEQ", allocationSize = 50)
public class Plain {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plain")
    public Long id;

    @Version
    public int version;

    public String name;

    @Column(precision = 12, scale = 2)
    public BigDecimal amount;

    public boolean flag;

    @Column(name = "COUNTED")
    public Integer number;

    public double ratio;

    @Column(name = "ON_DAY")
    public LocalDate day;

    public LocalDateTime moment;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "AT_DATE")
    public Date date;

    @Enumerated(EnumType.STRING)
    public Color color;

    public Color ordinal;

    @Lob
    @Column(name = "LONG_TEXT")
    public String text;

    @Lob
    public byte[] bytes;

    @Convert(converter = MoneyConverter.class)
    public Money price;

    @Column(insertable = false)
    public String notInserted;

    @Column(updatable = false)
    public String notUpdated;
}
