package org.bulkhooks.eclipselink.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.rmi.NoSuchObjectException;
import java.rmi.RemoteException;
import java.rmi.server.RMIClientSocketFactory;
import java.rmi.server.RMIServerSocketFactory;
import java.rmi.server.UnicastRemoteObject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.coordination.rmi.RMIRemoteCommandConnection;
import org.eclipse.persistence.internal.sessions.coordination.rmi.RMIRemoteConnection;
import org.eclipse.persistence.sessions.coordination.Command;
import org.eclipse.persistence.sessions.coordination.DiscoveryManager;
import org.eclipse.persistence.sessions.coordination.MergeChangeSetCommand;
import org.eclipse.persistence.sessions.coordination.rmi.RMITransportManager;
import org.eclipse.persistence.sessions.serializers.JavaSerializer;

/**
 * EclipseLink's transport over RMI, on the loopback interface, to nodes that it is told of: it looks for none. It keeps
 * what its own node got.
 */
public final class LoopbackTransport extends RMITransportManager {

    private final Receiver receiver = new Receiver();
    private final List<Message> received = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private RMIRemoteCommandConnection stub;
    private boolean failing;

    /** Called by EclipseLink, which then says whose it is. */
    public LoopbackTransport() {
        super(null);
    }

    /** Has this node tell another one of its changes. */
    void connect(LoopbackTransport other) {
        RMIRemoteConnection connection = new RMIRemoteConnection(other.stub);
        connection.setServiceId(other.rcm.getServiceId());
        getConnectionsToExternalServices().put(other.rcm.getServiceId().getId(), connection);
    }

    /** Returns what this node was told since it was asked last. */
    synchronized List<Message> received() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a message could not be processed", failures.get(0));
        }
        List<Message> copy = List.copyOf(received);
        received.clear();
        return copy;
    }

    /** Has this node fail to process the next message. */
    synchronized void failOnce() {
        failing = true;
    }

    private synchronized boolean fails() {
        boolean fails = failing;
        failing = false;
        return fails;
    }

    @Override
    public DiscoveryManager createDiscoveryManager() {
        return null;
    }

    @Override
    public void createConnections() {
        RMIClientSocketFactory from = (host, port) -> new Socket(InetAddress.getLoopbackAddress(), port);
        RMIServerSocketFactory to = port -> new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        try {
            stub = (RMIRemoteCommandConnection) UnicastRemoteObject.exportObject(receiver, 0, from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void removeLocalConnection() {
        try {
            UnicastRemoteObject.unexportObject(receiver, true);
        } catch (NoSuchObjectException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void note(Message message) {
        received.add(message);
    }

    private synchronized void note(RuntimeException failure) {
        failures.add(failure);
    }

    /** What other nodes call. */
    private final class Receiver implements RMIRemoteCommandConnection {

        @Override
        public Object executeCommand(Command command) throws RemoteException {
            throw new UnsupportedOperationException("commands arrive as bytes");
        }

        @Override
        public Object executeCommand(byte[] command) throws RemoteException {
            if (fails()) {
                return "failed, for a test"; // as EclipseLink tells the sender
            }
            try {
                AbstractSession session = (AbstractSession) rcm.getCommandProcessor();
                note(Message.of(
                        (MergeChangeSetCommand) JavaSerializer.instance.deserialize(command, session), session));
                rcm.processCommandFromRemoteConnection(command);
                return null;
            } catch (RuntimeException e) {
                note(e);
                return e.toString();
            }
        }
    }
}
