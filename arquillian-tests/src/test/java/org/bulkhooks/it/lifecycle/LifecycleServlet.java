package org.bulkhooks.it.lifecycle;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Deploys and undeploys the WARs among its resources by the server's own API, which no jar for applications holds:
 * hence the reflection. What is deployed, or not, stays so.
 */
@WebServlet({"/deploy", "/undeploy", "/beans"})
public class LifecycleServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String answer =
                    switch (request.getServletPath()) {
                        case "/deploy" -> deploy(request.getParameter("application"));
                        case "/undeploy" -> undeploy(request.getParameter("application"));
                        default -> beans();
                    };
            response.getWriter().write(answer);
        } catch (ReflectiveOperationException | JMException failed) {
            throw new IOException(failed);
        }
    }

    private static String deploy(String name) throws ReflectiveOperationException, IOException {
        if (isDeployed(name)) {
            return "true";
        }
        try (InputStream war = LifecycleServlet.class.getResourceAsStream("/" + name + ".war")) {
            Object deployed = server().getMethod("deploy", String.class, String.class, InputStream.class)
                    .invoke(runtime(), name, name, war);
            return String.valueOf(deployed);
        }
    }

    private static String undeploy(String name) throws ReflectiveOperationException {
        if (isDeployed(name)) {
            server().getMethod("undeploy", String.class).invoke(runtime(), name);
        }
        return "true";
    }

    private static boolean isDeployed(String name) throws ReflectiveOperationException {
        Collection<?> names = (Collection<?>)
                server().getMethod("getDeployedApplicationNames").invoke(runtime());
        return names.contains(name);
    }

    private static String beans() throws JMException {
        return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("org.bulkhooks:*"), null)
                .size());
    }

    private static Class<?> server() throws ClassNotFoundException {
        return Class.forName("fish.payara.micro.PayaraMicroRuntime");
    }

    private static Object runtime() throws ReflectiveOperationException {
        Class<?> micro = Class.forName("fish.payara.micro.PayaraMicro");
        return micro.getMethod("getRuntime")
                .invoke(micro.getMethod("getInstance").invoke(null));
    }
}
