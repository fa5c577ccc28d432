package org.bulkhooks.eclipselink.mappings.harness;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** An entity with a code, a name and a version, whatever its id. */
@MappedSuperclass
public abstract class Coded implements Sample {

    @Column(unique = true)
    private String code;

    private String name;

    @Version
    private int version;

    @Override
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void setName(String name) {
        this.name = name;
    }

    public int getVersion() {
        return version;
    }
}
