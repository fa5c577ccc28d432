package org.bulkhooks.internal.registry;

/** Numbers the groups of hooks that only their names put in order. */
public final class TieGroups {

    /** Tells whether two hooks tie. */
    @FunctionalInterface
    public interface Tie {

        /** Tells it for two places among the hooks. */
        boolean test(int one, int other);
    }

    private TieGroups() {}

    /**
     * Returns the number of each hook's group, counted from 1, or 0 where it ties with none. Hooks that tie with a
     * common one are of one group.
     *
     * @param hooks how many hooks there are
     */
    public static int[] of(int hooks, Tie tie) {
        int[] groups = new int[hooks];
        int last = 0;
        for (int hook = 0; hook < groups.length; hook++) {
            for (int other = hook + 1; other < groups.length; other++) {
                if (tie.test(hook, other)) {
                    if (groups[hook] == 0 && groups[other] == 0) {
                        groups[hook] = ++last;
                    }
                    join(groups, hook, other);
                }
            }
        }
        return groups;
    }

    private static void join(int[] groups, int hook, int other) {
        int from = groups[other];
        int into = groups[hook] == 0 ? from : groups[hook];
        if (from != 0) {
            for (int index = 0; index < groups.length; index++) {
                groups[index] = groups[index] == from ? into : groups[index];
            }
        }
        groups[hook] = into;
        groups[other] = into;
    }
}
