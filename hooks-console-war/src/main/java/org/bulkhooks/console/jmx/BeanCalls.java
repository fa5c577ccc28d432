package org.bulkhooks.console.jmx;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.ReflectionException;
import org.bulkhooks.console.cluster.Nodes;
import org.bulkhooks.console.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Calls one management bean of one application, on a thread of the server, and waits for it no longer than two seconds.
 * A bean or an operation that an application does not have is an empty answer: its library may be older than this
 * console, or its configuration leaves it out. Thread-safe.
 */
@ApplicationScoped
public class BeanCalls {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final MBeanServer server;
    private final TimedReads<Object> reads;
    private final @Nullable Executor ownThreads;
    private final Nodes nodes;

    @Resource
    @SuppressWarnings("NullAway.Init") // by the container
    private ManagedExecutorService serverThreads;

    /** What is done with a bean. */
    @FunctionalInterface
    public interface Call<T> {

        T on(MBeanServer server, ObjectName bean) throws JMException, UnreadableException;
    }

    /** For the container's proxy. */
    BeanCalls() {
        this(Nodes.alone());
    }

    /** Calls beans of the platform's MBean server. */
    @Inject
    public BeanCalls(Nodes nodes) {
        this(ManagementFactory.getPlatformMBeanServer(), LIMIT, null, nodes);
    }

    /**
     * Calls beans of any MBean server.
     *
     * @param limit how long a bean is waited for
     * @param threads what to call on, or null for threads of the server
     */
    public BeanCalls(MBeanServer server, Duration limit, @Nullable Executor threads) {
        this(server, limit, threads, Nodes.alone());
    }

    private BeanCalls(MBeanServer server, Duration limit, @Nullable Executor threads, Nodes nodes) {
        this.server = server;
        this.reads = new TimedReads<>(limit);
        this.ownThreads = threads;
        this.nodes = nodes;
    }

    /**
     * Reads. What is being read already is not read a second time.
     *
     * @param type the type of the bean, such as {@code Traces}
     * @param what names what is read; the same name is the same answer
     * @return empty if the application has no such bean or operation, or does not know what it is asked for
     * @throws UnreadableException if it does not answer in time, or answers otherwise than expected
     */
    public <T> Optional<T> read(ApplicationKey application, String type, String what, Call<T> call)
            throws UnreadableException {
        return run(application, type, type + " " + what + " of " + application, call);
    }

    /** Tells whether an application runs on this node, so that it answers all questions. */
    public boolean isHere(ApplicationKey application) {
        return new NodeServers(server, nodes).isHere(application);
    }

    /**
     * Changes something; each time anew.
     *
     * @return whether there is such a bean, and it knows what it is asked for
     * @throws UnreadableException if it does not answer in time; it may have changed it then
     */
    public boolean change(ApplicationKey application, String type, Call<Object> call) throws UnreadableException {
        return run(application, type, "change " + UUID.randomUUID(), call).isPresent();
    }

    @SuppressWarnings("unchecked") // a name stands for one call
    private <T> Optional<T> run(ApplicationKey application, String type, String name, Call<T> call)
            throws UnreadableException {
        Executor threads = ownThreads == null ? serverThreads : ownThreads;
        MBeanServer asked = new NodeServers(server, nodes).of(application);
        try {
            ObjectName bean = application.bean(type);
            return Optional.of(
                    (T) reads.start(threads, name, () -> call.on(asked, bean)).await());
        } catch (ExecutionException failed) {
            Throwable reason = failed.getCause() == null ? failed : failed.getCause();
            if (isAbsent(reason)) {
                return Optional.empty();
            }
            if (reason.getCause() instanceof UnsupportedOperationException) {
                throw new UnreadableException(Texts.of("unreadable.other-node", application.node()), failed);
            }
            throw reason instanceof UnreadableException unreadable
                    ? unreadable
                    : new UnreadableException(
                            Texts.of("unreadable.failed", reason.getClass().getName()), failed);
        }
    }

    private static boolean isAbsent(Throwable reason) {
        return reason instanceof InstanceNotFoundException
                || (reason instanceof ReflectionException && reason.getCause() instanceof NoSuchMethodException)
                || (reason instanceof JMException && reason.getCause() instanceof IllegalArgumentException)
                || (reason instanceof JMRuntimeException && reason.getCause() instanceof IllegalArgumentException);
    }
}
