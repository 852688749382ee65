package org.kpiledger.app.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a broker that is alone: one node, one copy of everything, small heap, quick start and stop. */
final class BrokerSettings {
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private BrokerSettings() {}

    static Map<String, String> of(Path folder, String host, int port, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.putAll(addresses(folder, host, port, controllerPort));
        settings.putAll(oneCopyOfEverything());
        settings.putAll(quickAfterKill());
        settings.putAll(small());
        return settings;
    }

    private static Map<String, String> addresses(Path folder, String host, int port, int controllerPort) {
        String client = "PLAINTEXT://" + host + ":" + port;
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "controller.quorum.voters",
                NODE_ID + "@" + host + ":" + controllerPort,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listeners",
                client + "," + CONTROLLER_LISTENER + "://" + host + ":" + controllerPort,
                "advertised.listeners",
                client,
                "log.dirs",
                folder.toString());
    }

    private static Map<String, String> oneCopyOfEverything() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                // A topic exists because someone asked for it with its settings, never because of a misspelt name.
                "auto.create.topics.enable", "false",
                // Entries are kept for ever; a topic made without that setting must not lose them.
                "log.retention.ms", "-1");
    }

    /**
     * After kill -9 the controller takes the dead broker for alive until its session runs out, and refuses the new one
     * until then; the default of 9 s would be most of the time a restart takes.
     */
    private static Map<String, String> quickAfterKill() {
        return Map.of(
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0");
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "3",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "group.coordinator.threads", "1",
                // 128 MiB of heap by default; the only compacted topics here are the broker's own small ones.
                "log.cleaner.dedupe.buffer.size", "2097152",
                // With one node nobody follows the controller, so it need not write a record every half second.
                "metadata.max.idle.interval.ms", "0",
                "metric.reporters", "");
    }
}
