package org.bulkhooks.docs.events;

import java.io.IOException;
import java.time.Instant;
import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;

/** Switches hooks of an application off, over JMX. */
final class RemoteControl {

    private RemoteControl() {}

    static void switchOff(MBeanServerConnection server, String application, String hookId, Instant until)
            throws IOException, JMException {
        ObjectName pattern =
                new ObjectName("org.bulkhooks:type=Control,application=" + ObjectName.quote(application) + ",*");
        for (ObjectName control : server.queryNames(pattern, null)) {
            server.invoke(
                    control,
                    "switchOff",
                    new Object[] {hookId, until.toEpochMilli(), "LIM-42, Ana: limit service is down"},
                    new String[] {"java.lang.String", "long", "java.lang.String"});
        }
    }
}
