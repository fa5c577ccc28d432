package org.bulkhooks.console.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bulkhooks.console.finding.Flag;

/**
 * What is asked for in the search field: {@code model:Account event:update flag:nplus1 app:bank node:one text}. Words
 * without a field are looked for in the hook's name, model and condition. Quotation marks keep blanks together.
 *
 * @param models all that must be the hook's model, or an entity that it is called for
 * @param events all that the hook must be called with
 * @param flags all that must be said of the hook
 * @param apps the name that the application must have
 * @param nodes the node that the application must run on
 * @param words all that must be in its texts, in small letters
 * @param unknown what was not understood
 */
record SearchText(
        List<String> models,
        List<Event> events,
        List<Flag> flags,
        List<String> apps,
        List<String> nodes,
        List<String> words,
        List<String> unknown) {

    private static final Pattern TOKEN = Pattern.compile("(?:([A-Za-z]+):)?(?:\"([^\"]*)\"?|(\\S+))");

    SearchText {
        models = List.copyOf(models);
        events = List.copyOf(events);
        flags = List.copyOf(flags);
        apps = List.copyOf(apps);
        nodes = List.copyOf(nodes);
        words = List.copyOf(words);
        unknown = List.copyOf(unknown);
    }

    static SearchText parse(String text) {
        List<String> models = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Flag> flags = new ArrayList<>();
        List<String> apps = new ArrayList<>();
        List<String> nodes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String value = token.group(2) == null ? token.group(3) : token.group(2);
            String field = token.group(1) == null ? "" : token.group(1).toLowerCase(Locale.ROOT);
            switch (field) {
                case "" -> words.add(value.toLowerCase(Locale.ROOT));
                case "model" -> models.add(value);
                case "app" -> apps.add(value);
                case "node" -> nodes.add(value);
                case "event" -> add(events, Event.of(value), unknown, token.group());
                case "flag" -> add(flags, Flag.of(value.toLowerCase(Locale.ROOT)), unknown, token.group());
                default -> unknown.add(token.group());
            }
        }
        return new SearchText(models, events, flags, apps, nodes, words, unknown);
    }

    private static <T> void add(List<T> known, Optional<T> value, List<String> unknown, String token) {
        value.ifPresentOrElse(known::add, () -> unknown.add(token));
    }
}
