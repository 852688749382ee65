package org.kpiledger.command.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.kpiledger.command.Allowed;
import org.kpiledger.command.Author;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Line;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.codec.Channel;

/**
 * One attempt at a command: who sends it and how, what it has read, and, in the end, where it was written. It travels
 * beside the command in Axon's unit of work, on one thread.
 */
final class Submission {
    /** Its name among the resources of the unit of work, and in the command message's metadata. */
    static final String KEY = "submission";

    private final CommandKey key;
    private final Channel channel;
    private final @Nullable Line reason;
    private final Map<String, Long> conditions = new HashMap<>();
    private final List<Listing> listings = new ArrayList<>();
    private final boolean last;
    private Allowed allowed = Allowed.SYSTEM;
    private final List<CompletableFuture<Receipt>> reliedOn = new ArrayList<>();
    private SubjectStates.@Nullable Ahead<?> handedOver;
    private @Nullable Append append;
    private @Nullable Append question;

    /** @param last whether it is not decided again */
    Submission(CommandKey key, Channel channel, @Nullable Line reason, boolean last) {
        this.last = last;
        this.key = key;
        this.channel = channel;
        this.reason = reason;
    }

    CommandKey key() {
        return key;
    }

    ActorId actor() {
        return key.actor();
    }

    Channel channel() {
        return channel;
    }

    @Nullable
    Line reason() {
        return reason;
    }

    /** As what, and for whom, the command was allowed. */
    Allowed allowed() {
        return allowed;
    }

    Author author() {
        return new Author(actor(), allowed.onBehalfOf());
    }

    void actsAs(Allowed as) {
        allowed = as;
    }

    /** The subject was read up to the sequence, -1 for none; it must still end there when the command is written. */
    void hasRead(SubjectId subject, long lastSequence) {
        conditions.putIfAbsent(SubjectEnds.key(subject), lastSequence);
    }

    Map<String, Long> conditions() {
        return Map.copyOf(conditions);
    }

    boolean isLast() {
        return last;
    }

    /** The subjects of a kind were read; no other one of it may have begun when the command is written. */
    void hasListed(Listing listing) {
        listings.add(listing);
    }

    List<Listing> listings() {
        return List.copyOf(listings);
    }

    /** What it read is what an append makes that is not durable yet. */
    void reliesOn(CompletableFuture<Receipt> earlier) {
        reliedOn.add(earlier);
    }

    List<CompletableFuture<Receipt>> reliedOn() {
        return List.copyOf(reliedOn);
    }

    /** @param state what the subject becomes by it, where that is known */
    void handedOver(Append appended, SubjectStates.@Nullable Ahead<?> state) {
        append = appended;
        handedOver = state;
    }

    /** What it wants appended; absent when there was nothing to do, or it was refused. */
    @Nullable
    Append append() {
        return append;
    }

    /** Whether all that it read is so where it was decided; absent where it was not asked yet. */
    @Nullable
    Append question() {
        return question;
    }

    void asked(Append asking) {
        question = asking;
    }

    SubjectStates.@Nullable Ahead<?> ahead() {
        return handedOver;
    }
}
