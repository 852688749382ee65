package org.kpiledger.edge.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kpiledger.edge.BadSetup;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/**
 * One side started by a main class: ended by a signal in order and within a bounded time with exit code 0; where it
 * cannot start, the last line says why, and the exit code is 2 for what an operator must put right first, else 1.
 *
 * @param port on which it listens unless told otherwise
 * @param needed the settings without which it cannot start
 * @param refusals failures of the side whose message is a sentence for the operator, beside {@link BadSetup}
 */
public record SideProcess(
        Class<?> application, int port, List<String> needed, List<Class<? extends RuntimeException>> refusals) {
    /** A supervisor kills after 20 s. */
    private static final Duration STOP_MAX = Duration.ofSeconds(18);

    /** A start may wait for a database for minutes, and has nothing to put in order that a kill would harm. */
    private static final Duration STOP_OF_A_START_MAX = Duration.ofSeconds(5);

    private static final Map<String, Object> SETTINGS = Map.of(
            "spring.main.banner-mode", "off",
            // Requests that wait for news may be open when the stop begins.
            "spring.lifecycle.timeout-per-shutdown-phase", "4s",
            // What these two would write of a failed start is told here, in one line.
            "logging.level.org.springframework.boot.SpringApplication", "off",
            "logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "off",
            // Libraries that write a page about each connection.
            "logging.level.org.apache.kafka", "warn");

    public SideProcess {
        needed = List.copyOf(needed);
        refusals = List.copyOf(refusals);
    }

    /** Returns when the side is ready; ends the process where it cannot be. */
    public void run(String... arguments) {
        AtomicBoolean ready = new AtomicBoolean();
        AtomicBoolean ending = new AtomicBoolean();
        Signals.endInOrder(() -> {
            ending.set(true);
            endAnyway(ready.get());
        });
        try {
            prepared().run(arguments);
            ready.set(true);
        } catch (Throwable failed) {
            // Also errors: threads already started would keep half a side alive.
            System.exit(ending.get() ? 0 : told(failed));
        }
    }

    private SpringApplication prepared() {
        var side = new SpringApplication(application);
        var settings = new HashMap<>(SETTINGS);
        settings.put("server.port", port);
        side.setDefaultProperties(settings);
        ApplicationListener<ApplicationEnvironmentPreparedEvent> check = event -> require(event.getEnvironment());
        side.addListeners(check);
        return side;
    }

    private void require(Environment environment) {
        for (String setting : needed) {
            String value = environment.getProperty(setting);
            if (value == null || value.isBlank()) {
                throw new BadSetup("The setting " + setting + " is missing. Give it as --" + setting
                        + "=... or in the environment as " + variable(setting) + ".");
            }
        }
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private int told(Throwable failed) {
        @Nullable String refusal = refusal(failed);
        if (refusal != null) {
            System.err.println(refusal);
            return 2;
        }
        LoggerFactory.getLogger(SideProcess.class).error("The start failed", failed);
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failed);
        System.err.println(application.getSimpleName() + " could not start: "
                + String.valueOf(root).lines().findFirst().orElseThrow());
        return 1;
    }

    private @Nullable String refusal(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return "Port " + taken.getPort() + " is in use; choose another with --server.port=N.";
            }
            if (cause instanceof BadSetup || refusals.contains(cause.getClass())) {
                return cause.getMessage();
            }
        }
        return null;
    }

    /** A stop that hangs ends here. */
    private static void endAnyway(boolean ready) {
        Duration patience = ready ? STOP_MAX : STOP_OF_A_START_MAX;
        Thread.ofPlatform().daemon().name("end-anyway").start(() -> {
            try {
                // Counted down by nobody: the process ends before, or is ended.
                if (!new CountDownLatch(1).await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    Runtime.getRuntime().halt(ready ? 1 : 0);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
