package org.kpiledger.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;

/** How a command finds its aggregate: by the sealed interface of its feature, and by the subject it names itself. */
public final class Intents {
    /** Asks the command for its subject, instead of searching it for annotations. */
    public static final CommandTargetResolver TARGET = message -> new VersionedAggregateIdentifier(
            ((Intent) message.getPayload()).subject().value(), null);

    private Intents() {}

    /** The command as a message to the one handler that takes all commands of its feature. */
    public static CommandMessage<Intent> message(Intent command) {
        return new GenericCommandMessage<>(new GenericMessage<>(command), nameOf(command.getClass()));
    }

    private static String nameOf(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed() && Intent.class.isAssignableFrom(parent)) {
                return parent.getName();
            }
        }
        throw new IllegalStateException(type + " belongs to no feature's sealed interface");
    }
}
