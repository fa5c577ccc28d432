package org.bulkhooks.eclipselink.mappings.harness;

/** A record of a mapping. Its code tells it from all others of its class, and ends with its place among them. */
public interface Sample {

    /** Returns the code, which stays as it is. */
    String getCode();

    /** Returns what is changed where any change will do. */
    String getName();

    /** Sets what is changed where any change will do. */
    void setName(String name);

    /** Returns the number at the end of the code. */
    static int place(Sample sample) {
        String code = sample.getCode();
        int begin = code.length();
        while (begin > 0 && Character.isDigit(code.charAt(begin - 1))) {
            begin--;
        }
        return Integer.parseInt(code.substring(begin));
    }
}
