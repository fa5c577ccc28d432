package org.bulkhooks.console.reading;

import java.time.Duration;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MBeanServerFactory;

/** Reads applications that tests publish, each on an MBean server of its own. */
public final class BankReadings {

    private BankReadings() {}

    public static ApplicationReading of(org.bulkhooks.console.published.PublishedApplication application)
            throws JMException {
        return applications(application).all().get(0);
    }

    static Applications applications(org.bulkhooks.console.published.PublishedApplication application)
            throws JMException {
        MBeanServer server = MBeanServerFactory.newMBeanServer();
        application.publish(server);
        return on(server);
    }

    /** Reads all applications of a server, on the thread of the caller. */
    public static Applications on(MBeanServer server) {
        return new Applications(server, Duration.ofMinutes(1), Runnable::run);
    }
}
