package org.bulkhooks.it.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that a browser sends with a form and shows to nobody. Which they are depends on the server's Faces. */
public final class HiddenFields {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private HiddenFields() {}

    /** Returns the names and values of the hidden fields of the form with an id. */
    public static Map<String, String> of(String page, String form) {
        int start = page.indexOf("<form id=\"" + form + "\"");
        int end = page.indexOf("</form>", start);
        if (start < 0 || end < 0) {
            throw new AssertionError("no form " + form + " in " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(page.substring(start, end));
        while (input.find()) {
            fields.put(first(NAME, input.group()), first(VALUE, input.group()));
        }
        return fields;
    }

    private static String first(Pattern pattern, String input) {
        Matcher found = pattern.matcher(input);
        return found.find() ? found.group(1) : "";
    }
}
