package vn.somat.bench;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into the heap of the running product from outside. */
final class Heap implements AutoCloseable {

    private final JMXConnector connector;

    @SuppressWarnings("BanJNDI") // The address comes from the process we started ourselves.
    Heap(long pid) throws IOException {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            try {
                connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** Collects, and counts the peak from here on. Answers what is in use, in MB. */
    long begin() throws IOException {
        var memory = ManagementFactory.getPlatformMXBean(
                connector.getMBeanServerConnection(), java.lang.management.MemoryMXBean.class);
        memory.gc();
        for (var pool :
                ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryPoolMXBean.class)) {
            pool.resetPeakUsage();
        }
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }

    /** The most that was in use since, garbage included, in MB. */
    long peak() throws IOException {
        long peak = 0;
        for (var pool :
                ManagementFactory.getPlatformMXBeans(connector.getMBeanServerConnection(), MemoryPoolMXBean.class)) {
            if (pool.getType() == MemoryType.HEAP) {
                peak += pool.getPeakUsage().getUsed();
            }
        }
        return peak >> 20;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
