package org.bulkhooks.docs.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a reader of the tutorial does, section by section.
 *
 * @param steps the sections in which a reader writes files or commands
 */
record Tutorial(List<Step> steps) {

    /** A file of the reader's project, as the sentence before its block names it. */
    private static final Pattern FILE = Pattern.compile("`([\\w/.-]+\\.(?:java|xml|asadmin))`");

    /**
     * One section.
     *
     * @param title its title
     * @param files what the reader writes, by path; it replaces what was there
     * @param commands what the reader types, in blocks of {@code sh}
     * @param answers what the commands print, a block of {@code text} for each block of commands that has one
     * @param log lines that the server logs, from blocks of {@code log}
     */
    record Step(
            String title, Map<String, String> files, List<String> commands, List<String> answers, List<String> log) {

        private Step(String title) {
            this(title, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private void add(String language, String before, String block) {
            Matcher file = FILE.matcher(before);
            switch (language) {
                case "sh" -> commands.add(block);
                case "text" -> answers.add(block);
                case "log" -> log.addAll(block.lines().toList());
                default -> {
                    if (file.find()) {
                        files.put(file.group(1), block);
                    }
                }
            }
        }
    }

    static Tutorial of(List<String> page) {
        List<Step> steps = new ArrayList<>();
        Step step = new Step("");
        String before = "";
        for (int i = 0; i < page.size(); i++) {
            String line = page.get(i);
            if (line.startsWith("## ")) {
                step = new Step(line.substring(3));
                steps.add(step);
            } else if (line.startsWith("```")) {
                int end = page.subList(i + 1, page.size()).indexOf("```") + i + 1;
                step.add(line.substring(3), before, String.join("\n", page.subList(i + 1, end)) + "\n");
                i = end;
                before = "";
            } else if (!line.isBlank()) {
                before = line;
            }
        }
        return new Tutorial(steps);
    }
}
