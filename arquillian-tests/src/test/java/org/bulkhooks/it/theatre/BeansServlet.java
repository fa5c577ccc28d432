package org.bulkhooks.it.theatre;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import javax.management.JMException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanParameterInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/** Writes all that the management beans of applications with hooks tell: attributes, and operations that only read. */
@WebServlet("/beans")
public class BeansServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Set<String> READING =
            Set.of("recentRuns", "durations", "statements", "operation", "written", "order", "attribute");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PrintWriter writer = response.getWriter();
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        try {
            for (ObjectName bean : server.queryNames(new ObjectName("org.bulkhooks:*"), null)) {
                writer.println(bean);
                for (MBeanAttributeInfo attribute : server.getMBeanInfo(bean).getAttributes()) {
                    writer.println(attribute.getName() + " " + text(server.getAttribute(bean, attribute.getName())));
                }
                for (MBeanOperationInfo operation : server.getMBeanInfo(bean).getOperations()) {
                    if (READING.contains(operation.getName())) {
                        call(server, bean, operation, writer);
                    }
                }
            }
        } catch (JMException failed) {
            throw new IOException(failed);
        }
    }

    private static void call(MBeanServer server, ObjectName bean, MBeanOperationInfo operation, PrintWriter writer)
            throws JMException {
        String[] signature = Arrays.stream(operation.getSignature())
                .map(MBeanParameterInfo::getType)
                .toArray(String[]::new);
        for (Object[] arguments : arguments(server, bean, operation)) {
            writer.println(operation.getName() + Arrays.toString(arguments) + " "
                    + text(server.invoke(bean, operation.getName(), arguments, signature)));
        }
    }

    private static List<Object[]> arguments(MBeanServer server, ObjectName bean, MBeanOperationInfo operation)
            throws JMException {
        ObjectName catalog =
                new ObjectName(bean.toString().replace("type=" + bean.getKeyProperty("type"), "type=Catalog"));
        List<Object[]> all = new ArrayList<>();
        switch (operation.getName()) {
            case "operation", "written" -> {
                CompositeData operations = (CompositeData) server.getAttribute(bean, "Operations");
                for (long id : (long[]) operations.get("ids")) {
                    all.add(new Object[] {id});
                }
            }
            case "order" -> {
                for (String change : List.of("CREATE", "UPDATE", "DELETE")) {
                    all.add(new Object[] {Ticket.class.getName(), change});
                }
            }
            case "attribute" -> all.add(new Object[] {Ticket.class.getName(), "holder"});
            default -> {
                for (String hook : (String[]) server.getAttribute(catalog, "HookIds")) {
                    all.add(operation.getName().equals("durations") ? new Object[] {hook, 60} : new Object[] {hook});
                }
            }
        }
        return all;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof CompositeData table) {
            TreeMap<String, String> columns = new TreeMap<>();
            table.getCompositeType().keySet().forEach(column -> columns.put(column, text(table.get(column))));
            return columns.toString();
        }
        if (value != null && value.getClass().isArray()) {
            List<String> elements = new ArrayList<>();
            for (int element = 0; element < Array.getLength(value); element++) {
                elements.add(text(Array.get(value, element)));
            }
            return elements.toString();
        }
        return String.valueOf(value);
    }
}
