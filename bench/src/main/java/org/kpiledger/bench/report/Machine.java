package org.kpiledger.bench.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What results were measured on; figures of two machines say nothing of one another. */
public final class Machine {
    private static final long BYTES_A_GIB = 1L << 30;

    private Machine() {}

    public static String describe() {
        Runtime runtime = Runtime.getRuntime();
        return LocalDate.now(ZoneOffset.UTC) + ", " + runtime.availableProcessors() + " cores (" + processor() + "), "
                + memory() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + System.getProperty("java.vm.name") + " " + Runtime.version() + ", heap "
                + runtime.maxMemory() / (1 << 20) + " MiB";
    }

    private static String memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? Math.round((double) system.getTotalMemorySize() / BYTES_A_GIB) + " GiB"
                : "memory unknown";
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException notLinux) {
            return System.getProperty("os.arch");
        }
    }
}
