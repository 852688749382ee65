package org.kpiledger.command.witness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.kpiledger.command.store.LogTiles;
import org.kpiledger.log.Checkpoint;
import org.kpiledger.log.ConsistencyProof;
import org.kpiledger.log.LogHash;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.NoteSignature;
import org.kpiledger.log.SignatureFailed;
import org.kpiledger.log.SignedCheckpoint;
import org.kpiledger.log.VerifierKey;

/**
 * A witness that is asked over HTTP to cosign.
 *
 * <p>Source: C2SP tlog-witness, add-checkpoint and monitor retrieval mechanism.
 */
final class HttpWitness implements Onlooker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int ANSWER_BYTES_MAX = 128 * 1024;
    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String prefix;
    private final VerifierKey witness;
    private final VerifierKey log;
    private final LogTiles tiles;
    private volatile long lastSize;

    /** @param prefix for which its addresses begin, such as {@code http://auditor.example:8090} */
    HttpWitness(URI prefix, VerifierKey witness, VerifierKey log, LogTiles tiles) {
        this.prefix = prefix.toString().replaceAll("/+$", "");
        this.witness = witness;
        this.log = log;
        this.tiles = tiles;
    }

    @Override
    public String name() {
        return "witness " + witness.name();
    }

    private record Reply(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    @Override
    public Optional<SignedCheckpoint> last() throws IOException {
        Reply reply = send(
                request("/" + Checkpoint.originHash(log.name()) + "/checkpoint").GET());
        return switch (reply.status()) {
            case 200 -> Optional.of(trusted(reply.body()));
            case 404 -> Optional.empty();
            default -> throw unexpected(reply);
        };
    }

    /** Who runs a witness must not be able to stop the log, so nothing counts that the log itself did not sign. */
    private SignedCheckpoint trusted(byte[] note) throws IOException {
        try {
            SignedCheckpoint seen = SignedCheckpoint.parse(note);
            seen.verify(log);
            lastSize = seen.checkpoint().size();
            return seen;
        } catch (MalformedLogData | SignatureFailed bad) {
            throw new IOException("it shows a checkpoint that is not of this log: " + bad.getMessage(), bad);
        }
    }

    @Override
    public SignedCheckpoint show(SignedCheckpoint now) throws IOException, Forked, Refused {
        Reply reply = add(now);
        if (reply.status() == 409) {
            long seen = size(reply);
            if (seen > now.checkpoint().size()) {
                throw new Forked("The " + name() + " has seen " + seen + " entries, but the log has "
                        + now.checkpoint().size() + ".");
            }
            // It forgot, or another node of this log was quicker.
            lastSize = seen;
            reply = add(now);
        }
        return switch (reply.status()) {
            case 200 -> cosigned(now, reply);
            case 409 -> throw new IOException("it was asked by another node at the same time");
            case 422 ->
                throw new Forked("The " + name() + " holds that the log does not continue the " + lastSize
                        + " entries it has seen: " + firstLine(reply));
            case 403, 404 ->
                throw new Refused("The " + name() + " does not take this log's key, " + log.text() + ": "
                        + firstLine(reply) + " It must be started with --log and this key.");
            default -> throw unexpected(reply);
        };
    }

    private Reply add(SignedCheckpoint now) throws IOException {
        long from = lastSize;
        long to = now.checkpoint().size();
        if (from > to) {
            // Its answer to this tells what it has seen.
            from = 0;
        }
        List<LogHash> proof = from == 0
                ? List.of()
                : ConsistencyProof.of(from, to, tiles.at(to)).hashes();
        String body = "old " + from + "\n"
                + String.join(
                        "", proof.stream().map(hash -> hash.toBase64() + "\n").toList())
                + "\n" + now.note();
        return send(request("/add-checkpoint").POST(BodyPublishers.ofString(body)));
    }

    private SignedCheckpoint cosigned(SignedCheckpoint now, Reply reply) throws Refused {
        try {
            List<NoteSignature> own = reply.text()
                    .lines()
                    .map(NoteSignature::parse)
                    .filter(witness::claims)
                    .toList();
            SignedCheckpoint cosigned = now.with(own);
            if (cosigned.cosigned(List.of(witness)).isEmpty()) {
                throw new Refused("The " + name() + " signed with another key than " + witness.text() + ".");
            }
            lastSize = now.checkpoint().size();
            return cosigned;
        } catch (MalformedLogData | SignatureFailed bad) {
            throw new Refused("The " + name() + " answered with no true signature: " + bad.getMessage());
        }
    }

    private long size(Reply reply) throws Refused {
        if (!SIZE.matcher(reply.text()).matches()) {
            throw new Refused("The " + name() + " did not say what size it has seen.");
        }
        return Long.parseLong(reply.text().strip());
    }

    private static IOException unexpected(Reply reply) {
        return new IOException("it answered " + reply.status() + ": " + firstLine(reply));
    }

    private static String firstLine(Reply reply) {
        return reply.text().lines().findFirst().orElse("").strip();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(prefix + path));
    }

    private Reply send(HttpRequest.Builder request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
        try {
            // The request's own limit is on the first byte of the answer, not on its last.
            HttpResponse<byte[]> response = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return new Reply(response.statusCode(), response.body());
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("no answer within " + PATIENCE.toSeconds() + " s", late);
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed);
        }
    }
}
