package org.bulkhooks.console.published;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.management.ManagementFactory;
import java.util.List;
import javax.management.JMException;

/** Publishes a scenario while the WAR around it is deployed: that which its context parameter names. */
@WebListener
public final class ScenarioListener implements ServletContextListener {

    private List<PublishedApplication> published = List.of();

    @Override
    public void contextInitialized(ServletContextEvent started) {
        String scenario = started.getServletContext().getInitParameter(Scenario.PARAMETER);
        try {
            published = Scenario.valueOf(scenario).applications();
            for (PublishedApplication application : published) {
                application.publish(ManagementFactory.getPlatformMBeanServer());
            }
        } catch (JMException refused) {
            throw new IllegalStateException(refused);
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent ended) {
        try {
            for (PublishedApplication application : published) {
                application.unpublish(ManagementFactory.getPlatformMBeanServer());
            }
        } catch (JMException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
