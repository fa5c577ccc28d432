package org.bulkhooks.docs.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * A block of a Markdown document that begins with {@code ```java}.
 *
 * @param document the name of the document
 * @param line the number of its first line in the document, counted from 1
 * @param code its lines, without indentation and empty lines
 */
record Sample(String document, int line, List<String> code) {

    private static final String BEGIN = "```java";
    private static final String END = "```";

    static List<Sample> in(String document, List<String> lines) {
        List<Sample> samples = new ArrayList<>();
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (begin < 0 && line.equals(BEGIN)) {
                begin = i + 1;
            } else if (begin >= 0 && line.equals(END)) {
                samples.add(new Sample(document, begin + 1, code(lines.subList(begin, i))));
                begin = -1;
            }
        }
        if (begin >= 0) {
            throw new IllegalArgumentException(document + ", line " + begin + ": a block is not closed");
        }
        return samples;
    }

    /** Returns lines as samples and sources are compared: what is indented, and what is empty, makes no difference. */
    static List<String> code(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Override
    public String toString() {
        return document + ", line " + line;
    }
}
