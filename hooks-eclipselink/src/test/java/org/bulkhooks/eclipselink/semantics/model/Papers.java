package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Basic;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * Papers with basic attributes that woven classes read when they are asked for: in two tables, and in an embeddable.
 */
@MappedSuperclass
public abstract class Papers {

    @Id
    private Long id;

    @Version
    private long version;

    private String title;

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String text;

    @Basic(fetch = FetchType.LAZY)
    private int pages;

    @Basic(fetch = FetchType.LAZY)
    private String remark;

    @Embedded
    private Binding binding;

    protected Papers() {}

    protected Papers(long id) {
        this.id = id;
        this.title = "T" + id;
        this.text = "X" + id;
        this.pages = (int) id;
        this.remark = "R" + id;
        this.binding = new Binding("C" + id, "M" + id);
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public int getPages() {
        return pages;
    }

    public void setPages(int pages) {
        this.pages = pages;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public Binding getBinding() {
        return binding;
    }

    public void setBinding(Binding binding) {
        this.binding = binding;
    }
}
