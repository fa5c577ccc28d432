package org.bulkhooks.eclipselink.figures;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Set;
import java.util.TreeSet;
import javax.management.JMX;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What JaCoCo's agent recorded in this JVM, asked for through its management bean: no port, and no dependency on
 * JaCoCo.
 */
final class Coverage {

    /** The operations of JaCoCo's management bean that are needed here. */
    public interface Agent {

        /** Forgets what was recorded. */
        void reset();

        /** Returns what was recorded, in the format of JaCoCo's files. */
        byte[] getExecutionData(boolean reset);
    }

    // the blocks of JaCoCo's files, see org.jacoco.core.data.ExecutionDataWriter
    private static final int HEADER = 0x01;
    private static final int SESSION = 0x10;
    private static final int TYPE = 0x11;
    private static final int MAGIC = 0xC0C0;
    private static final int VERSION = 0x1007;

    private final Agent agent;

    Coverage() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("org.jacoco:type=Runtime");
        if (!server.isRegistered(name)) {
            throw new IllegalStateException("start this JVM with JaCoCo's agent and jmx=true");
        }
        agent = JMX.newMBeanProxy(server, name, Agent.class);
    }

    /** Returns the binary names of the types of which an action executed code. */
    Set<String> typesOf(Runnable action) throws IOException {
        agent.reset();
        action.run();
        return typesIn(agent.getExecutionData(false));
    }

    private static Set<String> typesIn(byte[] recorded) throws IOException {
        Set<String> types = new TreeSet<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(recorded));
        for (int block = in.read(); block >= 0; block = in.read()) {
            switch (block) {
                case HEADER -> {
                    if (in.readUnsignedShort() != MAGIC || in.readUnsignedShort() != VERSION) {
                        throw new IllegalStateException("JaCoCo writes another format now: change this class");
                    }
                }
                case SESSION -> {
                    in.readUTF();
                    in.readLong();
                    in.readLong();
                }
                case TYPE -> {
                    in.readLong();
                    String name = in.readUTF().replace('/', '.');
                    if (anyOf(in)) {
                        types.add(name);
                    }
                }
                default -> throw new IllegalStateException("JaCoCo writes another format now: change this class");
            }
        }
        return types;
    }

    /** Reads bits, packed into bytes, and tells whether one is set. */
    private static boolean anyOf(DataInputStream in) throws IOException {
        int bits = length(in);
        boolean any = false;
        for (int i = 0; i < (bits + 7) / 8; i++) {
            any |= in.readByte() != 0;
        }
        return any;
    }

    private static int length(DataInputStream in) throws IOException {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int part = in.readUnsignedByte();
            length |= (part & 0x7F) << shift;
            if ((part & 0x80) == 0) {
                return length;
            }
        }
    }
}
