package org.bulkhooks.it.chromium;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What axe-core finds against WCAG 2.2, levels A and AA, in pages. */
public final class Accessibility {

    private static final String WCAG = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']";

    /** What is told of regions: each has a name of its own, and nothing is outside of all. */
    private static final String LANDMARKS = "{type: 'rule', values: ['landmark-unique', 'landmark-one-main',"
            + " 'landmark-no-duplicate-main', 'landmark-no-duplicate-banner', 'region']}";

    private static final String CHECK = """
            axe.run(document, {runOnly: %s, resultTypes: ['violations']})
              .then(found => found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary)))""";

    private final String axe;

    /** Reads axe-core from the class path. */
    public Accessibility() throws IOException {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the violations in the page of a tab. */
    public List<String> violations(Tab tab) {
        return violations(tab, WCAG);
    }

    /** Returns what is wrong with the landmarks of the page of a tab. */
    public List<String> landmarks(Tab tab) {
        return violations(tab, LANDMARKS);
    }

    private List<String> violations(Tab tab, String rules) {
        tab.evaluate(axe + "; 0");
        return tab.texts(CHECK.formatted(rules));
    }
}
