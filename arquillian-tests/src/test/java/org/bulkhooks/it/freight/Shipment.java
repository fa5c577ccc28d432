package org.bulkhooks.it.freight;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

@Entity
public class Shipment {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @Version
    private int version;

    private String number = "";

    private int tonnes;

    private int fee;

    @Embedded
    private @Nullable Passage planned;

    @Embedded
    @AttributeOverride(name = "ship", column = @Column(name = "real_ship"))
    @AttributeOverride(name = "load.day", column = @Column(name = "real_load_day"))
    @AttributeOverride(name = "load.quay", column = @Column(name = "real_load_quay"))
    @AttributeOverride(name = "unload.day", column = @Column(name = "real_unload_day"))
    @AttributeOverride(name = "unload.quay", column = @Column(name = "real_unload_quay"))
    private @Nullable Passage real;

    @Embedded
    private @Nullable Progress progress;

    @ElementCollection
    @CollectionTable(name = "shipment_mark")
    @Column(name = "mark")
    private Set<String> marks = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "shipment_stage")
    @OrderColumn(name = "stage_order")
    private List<Stage> stages = new ArrayList<>();

    protected Shipment() {}

    public Shipment(String number, int tonnes) {
        this.number = number;
        this.tonnes = tonnes;
    }

    public @Nullable Long getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getNumber() {
        return number;
    }

    public int getTonnes() {
        return tonnes;
    }

    public void setTonnes(int tonnes) {
        this.tonnes = tonnes;
    }

    public int getFee() {
        return fee;
    }

    public void setFee(int fee) {
        this.fee = fee;
    }

    public @Nullable Passage getPlanned() {
        return planned;
    }

    public void setPlanned(Passage planned) {
        this.planned = planned;
    }

    public @Nullable Passage getReal() {
        return real;
    }

    public void setReal(Passage real) {
        this.real = real;
    }

    public @Nullable Progress getProgress() {
        return progress;
    }

    public void setProgress(Progress progress) {
        this.progress = progress;
    }

    public Set<String> getMarks() {
        return marks;
    }

    public List<Stage> getStages() {
        return stages;
    }
}
