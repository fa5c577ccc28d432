package org.bulkhooks.console.page;

import java.util.List;
import java.util.Optional;
import org.bulkhooks.console.finding.Finding;
import org.bulkhooks.console.finding.Flag;
import org.bulkhooks.console.finding.Phrase;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.reading.HookReading;
import org.bulkhooks.console.text.Texts;

/**
 * A finding of the overview.
 *
 * @param app the application
 * @param icon the id of its symbol
 * @param tone bad, warn or empty
 * @param sentence what is wrong
 * @param why the proof, and what it means
 * @param go the words of the link to more
 * @param url where it leads to, within the console
 */
public record FindingRow(
        String app, String icon, String tone, List<Piece> sentence, List<Piece> why, String go, String url) {

    /** Makes the row with copies of the lists. */
    public FindingRow {
        sentence = List.copyOf(sentence);
        why = List.copyOf(why);
    }

    private record Target(String go, String url) {}

    /**
     * Writes a finding.
     *
     * @param rolledBack the operation that it is about, if there is one
     */
    static FindingRow of(Finding finding, List<ApplicationReading> applications, Optional<RolledBack> rolledBack) {
        Target target = rolledBack
                .map(operation -> new Target(
                        Texts.of("finding.go.operation"),
                        "/operation" + Links.toOperation(finding.application().name(), operation.id())))
                .orElseGet(() -> target(finding, applications));
        Phrase undone = rolledBack
                .filter(operation -> !operation.undone().isEmpty())
                .map(operation -> Phrase.of("finding.undone", operation.undone()))
                .orElse(Phrase.EMPTY);
        return new FindingRow(
                finding.application().name(),
                icon(finding.kind()),
                tone(finding.kind()),
                Piece.of(finding.sentence(), applications),
                Piece.of(finding.why().and(undone), applications),
                target.go(),
                target.url());
    }

    private static String icon(Finding.Kind kind) {
        return switch (kind) {
            case UNREADABLE, FAILING, FAILED, ROLLED_BACK -> "fail";
            case OFF -> "off";
            case NPLUS1 -> "perrec";
            case GROWS -> "grow";
            case TIED -> "tie";
            case BYPASSED, NATIVE_SQL -> "bypass";
            case NEVERRAN, UNCOUNTED -> "never";
        };
    }

    private static String tone(Finding.Kind kind) {
        return switch (kind) {
            case UNREADABLE, FAILING, FAILED, ROLLED_BACK -> "bad";
            case OFF, NPLUS1, GROWS -> "warn";
            case TIED, BYPASSED, NATIVE_SQL, NEVERRAN, UNCOUNTED -> "";
        };
    }

    private static Target target(Finding finding, List<ApplicationReading> applications) {
        String app = finding.application().name();
        return switch (finding.kind()) {
            case FAILING, FAILED -> hook(finding, applications, "failures");
            case ROLLED_BACK -> new Target(Texts.of("finding.go.operations"), "/operations" + Links.toApplication(app));
            case OFF -> hook(finding, applications, "control");
            case NPLUS1 -> hook(finding, applications, "queries");
            case GROWS ->
                finding.hooks().size() == 1 ? hook(finding, applications, "growth") : list(finding, Flag.GROWS);
            case NEVERRAN -> list(finding, Flag.NEVERRAN);
            case TIED -> tie(finding);
            case BYPASSED ->
                new Target(Texts.of("finding.go.bypasses"), "/coverage" + Links.toApplication(app) + "#bypasses");
            case NATIVE_SQL -> new Target(Texts.of("finding.go.sql"), "/native-sql" + Links.toApplication(app));
            case UNREADABLE, UNCOUNTED -> new Target(Texts.of("finding.go.about"), "/about");
        };
    }

    private static Target hook(Finding finding, List<ApplicationReading> applications, String section) {
        return new Target(
                Texts.of("finding.go." + section),
                "/hook" + Links.toHook(finding.hooks().get(0), applications) + "#" + section);
    }

    private static Target list(Finding finding, Flag flag) {
        int number = finding.hooks().size();
        String go = number == 1
                ? Texts.of("finding.go.list.one")
                : number == 2 ? Texts.of("finding.go.list.both") : Texts.of("finding.go.list.many", Show.words(number));
        return new Target(
                go, "/hooks" + Links.toApplication(finding.application().name()) + "&flag=" + flag.parameter());
    }

    /** One tie leads to the order that it is in, several to the list of their hooks. */
    private static Target tie(Finding finding) {
        HookReading first = finding.hooks().get(0);
        boolean one = finding.hooks().stream().allMatch(hook -> hook.tieGroup() == first.tieGroup());
        return one
                        && !first.reach().entityClasses().isEmpty()
                        && !first.reach().changes().isEmpty()
                ? new Target(Texts.of("finding.go.order"), "/order" + Links.toOrder(first))
                : list(finding, Flag.TIED);
    }
}
