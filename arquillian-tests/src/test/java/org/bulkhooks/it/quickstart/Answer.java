package org.bulkhooks.it.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the quickstart answered. */
public record Answer(int status, String contentType, String location, String body) {

    private static final Pattern LINE = Pattern.compile("\"line\":(\\d+)");

    public Answer expect(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Checks that this is a problem as RFC 9457 describes it. */
    Answer expectProblem(int expected) {
        expect(expected);
        assertThat(contentType).startsWith("application/problem+json");
        assertThat(number("status")).isEqualByComparingTo(BigDecimal.valueOf(expected));
        return this;
    }

    /** Returns the first number of that name in the JSON. */
    BigDecimal number(String name) {
        Matcher number = Pattern.compile("\"" + name + "\":(-?[\\d.]+)").matcher(body);
        assertThat(number.find()).as("%s in %s", name, body).isTrue();
        return new BigDecimal(number.group(1));
    }

    int count(String name) {
        return number(name).intValueExact();
    }

    /** Returns the lines of the file that the problem lists, in its order. */
    List<Integer> lines() {
        return LINE.matcher(body)
                .results()
                .map(result -> Integer.valueOf(result.group(1)))
                .toList();
    }

    /** Returns how often a hook was called, as a report tells; 0 if it was not. */
    int calls(String hook) {
        Matcher calls = Pattern.compile("\"calls\":(\\d+),\"hook\":\"" + Pattern.quote(hook) + "\"")
                .matcher(body);
        return calls.find() ? Integer.parseInt(calls.group(1)) : 0;
    }
}
