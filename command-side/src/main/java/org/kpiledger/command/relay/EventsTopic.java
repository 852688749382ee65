package org.kpiledger.command.relay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topic as it must be: one partition, so that there is one order, and nothing ever deleted from it. */
final class EventsTopic {
    static final String NAME = "kpi-ledger.events.v1";
    static final int PARTITION = 0;

    /** Without a limit by age, and without one by size, which would delete as well. */
    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final Admin admin;
    private final String name;

    EventsTopic(Admin admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    TopicPartition partition() {
        return new TopicPartition(name, PARTITION);
    }

    /**
     * Makes the topic where it is missing, and checks it where it is not.
     *
     * @throws RelayStopped when it is not as it must be
     */
    void require() {
        try {
            checkPartitions();
        } catch (UnknownTopicOrPartitionException missing) {
            create();
            return;
        }
        checkSettings();
        if (offset(OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED) > 0) {
            throw new RelayStopped("Records were deleted from the beginning of topic " + name
                    + ", so who reads it from the beginning misses entries. Delete the topic; it is written anew from"
                    + " the log at the next start.");
        }
    }

    /**
     * Where the committed records end.
     *
     * @throws KafkaException while a transaction is open, since nobody knows yet what it will have written
     */
    long committedEnd() {
        long committed = offset(OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        long written = offset(OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        if (committed < written) {
            throw new KafkaException("Another producer has a transaction open in topic " + name + ".");
        }
        return committed;
    }

    private void create() {
        NewTopic topic = new NewTopic(name, Optional.of(1), Optional.empty()).configs(SETTINGS);
        try {
            get(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException meanwhile) {
            require();
        }
    }

    private void checkPartitions() {
        TopicDescription description =
                only(get(admin.describeTopics(List.of(name)).allTopicNames()));
        int partitions = description.partitions().size();
        if (partitions != 1) {
            throw new RelayStopped("Topic " + name + " has " + partitions + " partitions, but must have exactly one,"
                    + " since entries have one order. Delete the topic; it is made rightly at the next start.");
        }
    }

    private void checkSettings() {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Config config = only(get(admin.describeConfigs(List.of(resource)).all()));
        SETTINGS.forEach((setting, needed) -> {
            String found = config.get(setting).value();
            if (!needed.equals(found)) {
                throw new RelayStopped("Topic " + name + " has " + setting + "=" + found + ", but must have " + setting
                        + "=" + needed + ", since entries are kept for ever. Change the setting and start again.");
            }
        });
    }

    private long offset(OffsetSpec which, IsolationLevel isolation) {
        return get(admin.listOffsets(Map.of(partition(), which), new ListOffsetsOptions(isolation))
                        .partitionResult(partition()))
                .offset();
    }

    /** The answer to a question about one thing. */
    private static <T> T only(Map<?, T> answers) {
        return answers.values().iterator().next();
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(Clients.CALL_MAX.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : new KafkaException(failed);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new TimeoutException("The broker does not answer.", late);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }
}
