package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** What a clerk does where, with references of its own. */
@Embeddable
public class Duty {

    private String task;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "duty_branch")
    private Branch branch;

    @ManyToOne
    @JoinColumn(name = "stand_in")
    private Clerk standIn;

    protected Duty() {}

    public Duty(String task) {
        this.task = task;
    }

    public String getTask() {
        return task;
    }

    public Branch getBranch() {
        return branch;
    }

    public void setBranch(Branch branch) {
        this.branch = branch;
    }

    public Clerk getStandIn() {
        return standIn;
    }

    public void setStandIn(Clerk standIn) {
        this.standIn = standIn;
    }
}
