package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** A place on a page of an album. */
@Embeddable
public class Spot implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "spot_page")
    private int page;

    @Column(name = "spot_corner")
    private String corner;

    protected Spot() {}

    public Spot(int page, String corner) {
        this.page = page;
        this.corner = corner;
    }

    public int getPage() {
        return page;
    }

    public String getCorner() {
        return corner;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spot spot && spot.page == page && Objects.equals(spot.corner, corner);
    }

    @Override
    public int hashCode() {
        return Objects.hash(page, corner);
    }

    @Override
    public String toString() {
        return page + corner;
    }
}
