package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;

/** A rate of interest, which is never kept in the shared cache. */
@Entity
@Cacheable(false)
public class Rate extends Versioned {

    private String name;
    private int points;

    @Column(precision = 19, scale = 2)
    private BigDecimal fee = new BigDecimal("1.00");

    private String remark;

    protected Rate() {}

    public Rate(String name, int points) {
        this.name = name;
        this.points = points;
    }

    @Override
    public String label() {
        return name;
    }

    public int getPoints() {
        return points;
    }

    public void setPoints(int points) {
        this.points = points;
    }

    public BigDecimal getFee() {
        return fee;
    }

    public void setFee(BigDecimal fee) {
        this.fee = fee;
    }

    public String getRemark() {
        return remark;
    }
}
