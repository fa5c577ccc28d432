package org.bulkhooks.eclipselink.internal.install.mapped;

/** An entity by a mapping file. */
public class ByXml {

    private Long id;

    public Long getId() {
        return id;
    }
}
