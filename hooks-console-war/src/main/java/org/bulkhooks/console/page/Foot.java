package org.bulkhooks.console.page;

import java.util.List;
import org.bulkhooks.console.format.Show;
import org.bulkhooks.console.reading.ApplicationReading;
import org.bulkhooks.console.text.Texts;

/** The foot of a page: what it is about. */
final class Foot {

    private Foot() {}

    static String of(List<ApplicationReading> applications) {
        if (applications.size() != 1) {
            return Texts.of("foot");
        }
        ApplicationReading application = applications.get(0);
        long started = application.startedAt().toEpochMilli();
        return started == 0
                ? Texts.of("foot")
                : Texts.of(
                        "page.foot",
                        application.key().name(),
                        application.libraryVersion(),
                        application.provider(),
                        Show.dayTime(started));
    }
}
