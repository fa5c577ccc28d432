package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Version;

/** A voucher, whose version is in its second table. */
@Entity
@SecondaryTable(name = "voucher_state")
public class Voucher extends Identified {

    @Column(unique = true)
    private String code;

    @Column(name = "voucher_text")
    private String text;

    @Column(table = "voucher_state")
    private String remark;

    @Version
    @Column(table = "voucher_state")
    private long version;

    protected Voucher() {}

    public Voucher(String code) {
        this.code = code;
        this.text = code;
    }

    @Override
    public String label() {
        return code;
    }

    public String getCode() {
        return code;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public long getVersion() {
        return version;
    }
}
