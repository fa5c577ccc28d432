package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.eclipse.persistence.annotations.Mutable;

/** What somebody writes every day, with values that can be changed in place, and times of all types. */
@Entity
@SuppressWarnings("JavaUtilDate") // applications have attributes of these types
public class Diary {

    @Id
    private long id;

    @Version
    private int version;

    private ArrayList<String> entries = new ArrayList<>();

    @Lob
    private byte[] picture;

    @Mutable
    @Temporal(TemporalType.TIMESTAMP)
    private Date begun;

    @Temporal(TemporalType.TIMESTAMP)
    private Calendar ended;

    @Temporal(TemporalType.DATE)
    private Date utilDate;

    @Temporal(TemporalType.TIMESTAMP)
    private Calendar calendar;

    private java.sql.Date sqlDate;
    private java.sql.Time sqlTime;
    private java.sql.Timestamp sqlTimestamp;

    @Column(name = "local_day")
    private LocalDate localDate;

    @Column(name = "local_hour")
    private LocalTime localTime;

    @Column(name = "local_moment")
    private LocalDateTime localDateTime;

    private Status status;

    protected Diary() {}

    public Diary(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public List<String> getEntries() {
        return entries;
    }

    public void setEntries(List<String> entries) {
        this.entries = new ArrayList<>(entries);
    }

    public byte[] getPicture() {
        return picture;
    }

    public void setPicture(byte[] picture) {
        this.picture = picture;
    }

    public Date getBegun() {
        return begun;
    }

    public void setBegun(Date begun) {
        this.begun = begun;
    }

    public Calendar getEnded() {
        return ended;
    }

    public void setEnded(Calendar ended) {
        this.ended = ended;
    }

    public Date getUtilDate() {
        return utilDate;
    }

    public Calendar getCalendar() {
        return calendar;
    }

    public java.sql.Date getSqlDate() {
        return sqlDate;
    }

    public java.sql.Time getSqlTime() {
        return sqlTime;
    }

    public java.sql.Timestamp getSqlTimestamp() {
        return sqlTimestamp;
    }

    public LocalDate getLocalDate() {
        return localDate;
    }

    public LocalTime getLocalTime() {
        return localTime;
    }

    public LocalDateTime getLocalDateTime() {
        return localDateTime;
    }

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }
}
