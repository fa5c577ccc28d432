package org.bulkhooks.console.reading;

import java.util.List;
import org.bulkhooks.console.number.HookNumbers;

/** What the Statistics of an application tell, an element for each hook. */
record StatisticsReading(List<HookNumbers> numbers, List<ActivityReading> activities, ApplicationWindows windows) {

    StatisticsReading {
        numbers = List.copyOf(numbers);
        activities = List.copyOf(activities);
    }
}
