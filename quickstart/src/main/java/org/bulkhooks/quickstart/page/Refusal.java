package org.bulkhooks.quickstart.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.bulkhooks.quickstart.csv.LineMistake;
import org.jspecify.annotations.Nullable;

/** Why the work of this request was refused. */
@Named
@RequestScoped
public class Refusal {

    private @Nullable String message;
    private List<LineMistake> mistakes = List.of();
    private int count;

    void set(String newMessage) {
        message = newMessage;
    }

    void set(String newMessage, List<LineMistake> newMistakes, int newCount) {
        message = newMessage;
        mistakes = newMistakes;
        count = newCount;
    }

    /** Returns what is wrong, or null if nothing is. */
    public @Nullable String getMessage() {
        return message;
    }

    /** Returns the first mistakes in the file. */
    public List<LineMistake> getMistakes() {
        return mistakes;
    }

    /** Returns how many mistakes are not listed. */
    public int getMore() {
        return count - mistakes.size();
    }
}
