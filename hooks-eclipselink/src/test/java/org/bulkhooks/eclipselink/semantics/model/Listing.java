package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import org.eclipse.persistence.annotations.ConversionValue;
import org.eclipse.persistence.annotations.ObjectTypeConverter;
import org.eclipse.persistence.annotations.TypeConverter;

/** What is for sale, with values that are stored as something else, and those that they had formerly. */
@Entity
@ObjectTypeConverter(
        name = "sizes",
        conversionValues = {
            @ConversionValue(dataValue = "S", objectValue = "small"),
            @ConversionValue(dataValue = "L", objectValue = "large")
        })
@TypeConverter(name = "numbersAsText", dataType = String.class, objectType = Long.class)
@SuppressWarnings("JavaUtilDate") // applications have attributes of this type
public class Listing {

    @Id
    private long id;

    @Version
    private long version;

    @Convert(converter = CurrencyConverter.class)
    private Currency currency;

    @Convert(converter = CurrencyConverter.class)
    private Currency formerCurrency;

    @Convert(converter = BackwardsConverter.class)
    @Column(name = "own_code")
    private String code;

    @Convert(converter = BackwardsConverter.class)
    private String formerCode;

    private Money price;

    private Money formerPrice;

    @org.eclipse.persistence.annotations.Convert("sizes")
    @Column(name = "own_size")
    private String size;

    @org.eclipse.persistence.annotations.Convert("sizes")
    private String formerSize;

    @org.eclipse.persistence.annotations.Convert("numbersAsText")
    private Long weight;

    @org.eclipse.persistence.annotations.Convert("numbersAsText")
    private Long formerWeight;

    @Column(name = "own_state")
    private Status state;

    private Status formerState;

    @Enumerated(EnumType.STRING)
    private Status grade;

    @Enumerated(EnumType.STRING)
    private Status formerGrade;

    @Temporal(TemporalType.DATE)
    @Column(name = "own_day")
    private Date day;

    @Temporal(TemporalType.DATE)
    private Date formerDay;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(name = "own_moment")
    private Calendar moment;

    @Temporal(TemporalType.TIMESTAMP)
    private Calendar formerMoment;

    @Convert(converter = YesNoConverter.class)
    private boolean sold;

    @Convert(converter = YesNoConverter.class)
    private boolean formerSold;

    @Column(name = "own_mark")
    private char mark;

    private char formerMark;

    @ManyToOne(fetch = FetchType.LAZY)
    private Listing twin;

    protected Listing() {}

    public long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public Listing getTwin() {
        return twin;
    }

    public Currency getCurrency() {
        return currency;
    }

    public Currency getFormerCurrency() {
        return formerCurrency;
    }

    public String getCode() {
        return code;
    }

    public String getFormerCode() {
        return formerCode;
    }

    public Money getPrice() {
        return price;
    }

    public Money getFormerPrice() {
        return formerPrice;
    }

    public String getSize() {
        return size;
    }

    public String getFormerSize() {
        return formerSize;
    }

    public Long getWeight() {
        return weight;
    }

    public Long getFormerWeight() {
        return formerWeight;
    }

    public Status getState() {
        return state;
    }

    public Status getFormerState() {
        return formerState;
    }

    public Status getGrade() {
        return grade;
    }

    public Status getFormerGrade() {
        return formerGrade;
    }

    public Date getDay() {
        return day;
    }

    public Date getFormerDay() {
        return formerDay;
    }

    public Calendar getMoment() {
        return moment;
    }

    public Calendar getFormerMoment() {
        return formerMoment;
    }

    public boolean isSold() {
        return sold;
    }

    public boolean isFormerSold() {
        return formerSold;
    }

    public char getMark() {
        return mark;
    }

    public char getFormerMark() {
        return formerMark;
    }
}
