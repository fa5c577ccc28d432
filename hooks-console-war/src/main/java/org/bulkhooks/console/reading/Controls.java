package org.bulkhooks.console.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.bulkhooks.console.jmx.ApplicationKey;
import org.bulkhooks.console.jmx.BeanCalls;
import org.bulkhooks.console.jmx.Columns;
import org.bulkhooks.console.jmx.UnreadableException;
import org.bulkhooks.console.text.Texts;

/** Reads and changes which hooks are switched off or watched, where applications allow it. Thread-safe. */
@Dependent
public final class Controls {

    private static final String TYPE = "Control";
    private static final String TEXT = String.class.getName();

    private final BeanCalls beans;

    /** Makes it. */
    @Inject
    public Controls(BeanCalls beans) {
        this.beans = beans;
    }

    /**
     * Returns the state of each hook of an application, in the order of its catalog.
     *
     * @return empty if the application does not allow it
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected, or runs on another
     *     node, whose hooks only its own console switches
     */
    public Optional<List<HookControl>> of(ApplicationReading application) throws UnreadableException {
        if (!beans.isHere(application.key())) {
            throw new UnreadableException(
                    Texts.of("unreadable.other-node.switches", application.key().node()));
        }
        int size = application.hooks().size();
        return beans.read(application.key(), TYPE, "state", (server, control) -> states(server, control, size));
    }

    /** Reads the state of each hook, in the order of the catalog. */
    static List<HookControl> states(MBeanServer server, ObjectName control, int size)
            throws JMException, UnreadableException {
        Columns columns = Columns.read(
                server,
                control,
                "Disabled",
                "DisabledUntilMillis",
                "DisabledReasons",
                "DisabledSinceMillis",
                "WatchedUntilMillis");
        boolean[] disabled = columns.booleans("Disabled", size);
        long[] until = columns.longs("DisabledUntilMillis", size);
        String[] reasons = columns.strings("DisabledReasons", size);
        long[] since = columns.longs("DisabledSinceMillis", size);
        long[] watched = columns.longs("WatchedUntilMillis", size);
        return IntStream.range(0, size)
                .mapToObj(
                        hook -> new HookControl(disabled[hook], until[hook], reasons[hook], since[hook], watched[hook]))
                .toList();
    }

    /**
     * Switches a hook off.
     *
     * @param untilMillis when it is on again, since the epoch; 0 for not before the next deployment
     * @return false if the application does not allow it, or has no such hook
     * @throws UnreadableException if it does not answer in time
     */
    public boolean switchOff(ApplicationKey application, String hookId, long untilMillis, String reason)
            throws UnreadableException {
        return change(
                application, "switchOff", new Object[] {hookId, untilMillis, reason}, new String[] {TEXT, "long", TEXT
                });
    }

    /**
     * Switches a hook on.
     *
     * @return false if the application does not allow it, or has no such hook
     * @throws UnreadableException if it does not answer in time
     */
    public boolean switchOn(ApplicationKey application, String hookId) throws UnreadableException {
        return change(application, "switchOn", new Object[] {hookId}, new String[] {TEXT});
    }

    /**
     * Watches a hook: all operations that call it are kept with every step.
     *
     * @return false if the application does not allow it, or has no such hook
     * @throws UnreadableException if it does not answer in time
     */
    public boolean watch(ApplicationKey application, String hookId, int seconds) throws UnreadableException {
        return change(application, "watch", new Object[] {hookId, seconds}, new String[] {TEXT, "int"});
    }

    private boolean change(ApplicationKey application, String operation, Object[] arguments, String[] signature)
            throws UnreadableException {
        return beans.change(application, TYPE, (server, control) -> {
            server.invoke(control, operation, arguments, signature);
            return true;
        });
    }
}
