package org.bulkhooks.console.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.bulkhooks.console.number.HookNumbers;

/** What the Statistics of an application tell, an element for each hook. */
record StatisticsReading(List<HookNumbers> numbers, List<ActivityReading> activities, ApplicationWindows windows) {

    StatisticsReading {
        numbers = List.copyOf(numbers);
        activities = List.copyOf(activities);
    }

    /** Returns the same with what an operator did to the hooks. */
    StatisticsReading with(List<HookControl> controls) {
        List<ActivityReading> controlled = IntStream.range(0, activities.size())
                .mapToObj(hook -> activities.get(hook).with(controls.get(hook)))
                .toList();
        return new StatisticsReading(numbers, controlled, windows);
    }
}
