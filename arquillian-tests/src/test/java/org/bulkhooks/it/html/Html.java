package org.bulkhooks.it.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What tests need to know of pages that are well-formed. */
public final class Html {

    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private Html() {}

    /** Returns the text of a part of a page as a reader sees it, lines and white space apart. */
    public static String text(String html) {
        return decode(html.replaceAll("</?(wbr|span|a|b|i|strong|code)( [^>]*)?/?>", "")
                        .replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns where links of a part of a page lead, in their order. */
    public static List<String> links(String html) {
        return LINK.matcher(html).results().map(link -> decode(link.group(1))).toList();
    }

    /** Returns the inner HTML of all elements that begin with a tag; elements of that name within are not known. */
    public static List<String> elements(String html, String tag, String name) {
        Matcher element =
                Pattern.compile(tag + "(.*?)</" + name + ">", Pattern.DOTALL).matcher(html);
        return element.results().map(found -> found.group(1)).toList();
    }

    private static String decode(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
