package org.bulkhooks.it.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bulkhooks.it.html.Html;

/** Follows the links of the console from its first page on. */
final class Crawl {

    /** So many addresses of one path, such as hooks of an application, tell how all of them are. */
    private static final int OF_A_PATH = 25;

    private Crawl() {}

    /** Returns all answers by their address in the console. */
    static Map<String, HttpResponse<String>> of(Browser browser, String context)
            throws IOException, InterruptedException {
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        Map<String, Integer> visits = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String address = open.remove();
            if (visits.merge(URI.create(address).getPath(), 1, Integer::sum) > OF_A_PATH) {
                continue;
            }
            HttpResponse<String> answer = browser.get(address);
            answers.put(address, answer);
            for (String link : Html.links(answer.body())) {
                if (link.startsWith(context + "/")) {
                    String next = link.substring(context.length()).replaceAll("#.*", "");
                    if (seen.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        return answers;
    }
}
