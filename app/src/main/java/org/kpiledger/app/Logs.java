package org.kpiledger.app;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** Where this process writes its log: one file in the data folder, whichever logging a library uses. */
public final class Logs {
    private Logs() {}

    /** For a command that prints all that it has to say; to be called before anything logs. */
    public static void none() {
        System.setProperty("logback.configurationFile", "logback-none.xml");
    }

    /** To be called before anything logs. */
    static void to(Path file) {
        // logback.xml takes the file's name from here.
        System.setProperty("kpiledger.log.file", file.toString());
        // Spring Boot would set logging up anew while the broker's threads already write, and lose lines.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        // Set up by one thread: several that come at once would have it tell of that on the console.
        LoggerFactory.getILoggerFactory();
    }
}
