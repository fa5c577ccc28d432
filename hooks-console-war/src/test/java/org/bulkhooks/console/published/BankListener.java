package org.bulkhooks.console.published;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import javax.management.JMException;

/** Publishes the bank while the WAR around it is deployed. */
@WebListener
public final class BankListener implements ServletContextListener {

    private final PublishedApplication bank =
            Bank.named("bank", UUID.randomUUID().toString());

    @Override
    public void contextInitialized(ServletContextEvent started) {
        try {
            bank.publish(ManagementFactory.getPlatformMBeanServer());
        } catch (JMException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent ended) {
        try {
            bank.unpublish(ManagementFactory.getPlatformMBeanServer());
        } catch (JMException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
