package org.bulkhooks.eclipselink.mappings.harness;

/** Something to be done with the records of a mapping. */
@FunctionalInterface
interface Work {

    /**
     * Reads what it takes, and returns what is done with it: its statements are counted, and what it writes compared.
     */
    Runnable prepare(Run run);
}
