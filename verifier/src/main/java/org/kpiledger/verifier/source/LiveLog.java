package org.kpiledger.verifier.source;

import static org.kpiledger.verifier.source.BundleFile.wellFormed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpiledger.log.EntryBundle;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.SignedNote;
import org.kpiledger.log.Tile;
import org.kpiledger.log.TileAddress;
import org.kpiledger.log.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The log of a running system and its answers, by its public interface, as one of its accounts. */
public final class LiveLog implements LogSource {
    private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final int NOT_AUTHENTICATED = 401;
    private static final int NOT_FOUND = 404;
    private static final int ENTRIES_BYTES_MAX = TileAddress.FULL * (Short.BYTES + EntryBundle.ENTRY_BYTES_MAX);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTS_WITHIN)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("late-answers").daemon().factory());
    private final URI address;
    private final String login;
    private volatile @Nullable ShownHead head;
    private @Nullable Answers answers;

    /** @param user a name and a password with a colon between them */
    public LiveLog(URI address, String user) {
        this.address = address;
        this.login = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes sure that the system is there and lets the account in.
     *
     * @throws CannotBegin when not
     */
    public LiveLog reached() throws CannotBegin {
        Shown status;
        try {
            status = get("/api/status", Answered.BODY_BYTES_MAX);
        } catch (SourceFailed | TooLarge away) {
            throw new CannotBegin(String.valueOf(away.getMessage()));
        }
        if (status.code() == NOT_AUTHENTICATED) {
            throw new CannotBegin(
                    "The system at " + address + " does not let this account in; name one with --user NAME:PASSWORD.");
        }
        if (status.code() != OK) {
            throw new CannotBegin(refusal("/api/status", status));
        }
        return this;
    }

    /** A status and what came with it. */
    private record Shown(int code, byte[] body) {}

    @Override
    public String description() {
        return "the system at " + address;
    }

    @Override
    public Optional<VerifierKey> key() throws SourceFailed {
        Optional<byte[]> line = find("/log/key", SignedNote.BYTES_MAX);
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(wellFormed(
                        "The key", () -> VerifierKey.parse(new String(line.get(), StandardCharsets.UTF_8).strip())));
    }

    /** The same one however often it is asked for: the log may go on meanwhile. */
    @Override
    public ShownHead head() throws SourceFailed {
        ShownHead known = head;
        if (known == null) {
            byte[] note = require("/log/checkpoint", SignedNote.BYTES_MAX);
            known = ShownHead.of(wellFormed("The checkpoint", () -> SignedCheckpoint.parse(note)));
            head = known;
        }
        return known;
    }

    /** The one that was seen outside last, with the cosignatures of those who saw it. */
    @Override
    public List<SignedCheckpoint> earlier() throws SourceFailed {
        Optional<byte[]> note = find("/log/checkpoint/witnessed", SignedNote.BYTES_MAX);
        return note.isEmpty()
                ? List.of()
                : List.of(wellFormed("The witnessed checkpoint", () -> SignedCheckpoint.parse(note.get())));
    }

    @Override
    public List<byte[]> entries(Stretch stretch) throws SourceFailed {
        String path = "/log/" + BundleLayout.tile(stretch.entries());
        byte[] bytes = find(path, ENTRIES_BYTES_MAX)
                .orElseThrow(() -> new SourceFailed(
                        stretch.first(),
                        "The system does not show the entries from " + stretch.first() + " to " + stretch.last()
                                + ", which its checkpoint counts."));
        return stretch.decode(bytes);
    }

    @Override
    public Optional<List<LogHash>> leafHashes(Stretch stretch) throws SourceFailed {
        String path = "/log/" + BundleLayout.tile(stretch.hashes());
        Optional<byte[]> bytes = find(path, TileAddress.FULL * LogHash.LENGTH);
        return bytes.isEmpty()
                ? Optional.empty()
                : Optional.of(wellFormed(
                        "The tile " + path,
                        () -> Tile.decode(bytes.get(), stretch.width()).hashes()));
    }

    @Override
    public boolean givesAnswers() {
        return true;
    }

    /** The same ones however often they are asked for, within what may be held of them. */
    @Override
    public synchronized void answers(Taker taker) throws SourceFailed {
        Answers known = answers;
        if (known == null) {
            known = new Answers(this::answer);
            new Sampling(known, head().checkpoint()).ask();
            answers = known;
        }
        known.give(taker);
    }

    private Optional<byte[]> answer(String request) throws SourceFailed, TooLarge {
        return found(request, get(request, Answered.BODY_BYTES_MAX));
    }

    private byte[] require(String path, int bytesMax) throws SourceFailed {
        return find(path, bytesMax)
                .orElseThrow(() -> new SourceFailed("The system at " + address + " has no " + path + "."));
    }

    private Optional<byte[]> find(String path, int bytesMax) throws SourceFailed {
        try {
            return found(path, get(path, bytesMax));
        } catch (TooLarge tooLarge) {
            throw new SourceFailed(String.valueOf(tooLarge.getMessage()));
        }
    }

    private Optional<byte[]> found(String path, Shown shown) throws SourceFailed {
        return switch (shown.code()) {
            case OK -> Optional.of(shown.body());
            case NOT_FOUND -> Optional.empty();
            default -> throw new SourceFailed(refusal(path, shown));
        };
    }

    private Shown get(String path, int bytesMax) throws SourceFailed, TooLarge {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(ANSWERS_WITHIN)
                .header("Authorization", "Basic " + login)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            return new Shown(answer.statusCode(), body(path, answer.body(), bytesMax));
        } catch (IOException away) {
            throw new SourceFailed("The system at " + address + " does not answer, or not all of " + path + " within "
                    + ANSWERS_WITHIN.toSeconds() + " s.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SourceFailed("Stopped while the system was asked.");
        }
    }

    /** What comes in time: the client's own timeout ends with the headers. */
    private byte[] body(String path, InputStream sent, int bytesMax) throws IOException, TooLarge {
        Future<?> late = watch.schedule(() -> closed(sent), ANSWERS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        try (InputStream in = sent) {
            byte[] body = in.readNBytes(bytesMax + 1);
            if (body.length > bytesMax) {
                throw new TooLarge(path, bytesMax);
            }
            return body;
        } finally {
            late.cancel(false);
        }
    }

    private static @Nullable Void closed(InputStream sent) throws IOException {
        sent.close();
        return null;
    }

    private String refusal(String path, Shown shown) {
        return "The system at " + address + " answers " + shown.code() + " to " + path + ": " + detail(shown.body());
    }

    private static String detail(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body).path("detail").asString("no reason is given");
        } catch (JacksonException noProblemDocument) {
            return "no reason is given";
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close();
    }
}
