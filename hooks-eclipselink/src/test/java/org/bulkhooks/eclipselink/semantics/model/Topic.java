package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.Serializable;

/** What is talked about. */
@Entity
public class Topic implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private String title;

    protected Topic() {}

    public Topic(String title) {
        this.title = title;
    }

    public String getTitle() {
        return title;
    }
}
