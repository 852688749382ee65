package org.kpiledger.command.transparency;

import java.time.Duration;
import java.util.List;
import org.kpiledger.command.store.CorruptLog;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.log.EntryBundle;
import org.kpiledger.log.MalformedLogData;
import org.kpiledger.log.TileAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The tree of the log in tiles, and the entries below them; what is answered once never changes.
 *
 * <p>Source: C2SP tlog-tiles, Merkle tree and log entries.
 */
@RestController
class TileController {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final EventLog log;
    private final WithinLog within;

    TileController(EventLog log) {
        this.log = log;
        this.within = new WithinLog(log);
    }

    @GetMapping("/log/tile/{*path}")
    ResponseEntity<byte[]> tile(@PathVariable String path) {
        // Without anything behind it there is no slash in front.
        TileAddress address = address(path.startsWith("/") ? path.substring(1) : path);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(
                        address.isEntries()
                                ? bundle(address)
                                : log.tiles().tile(address).encode());
    }

    private TileAddress address(String path) {
        TileAddress address;
        try {
            address = TileAddress.parse(path);
        } catch (MalformedLogData bad) {
            throw Problems.unknown("no-such-tile", String.valueOf(bad.getMessage()))
                    .exception();
        }
        long size = within.sizeFor(address.isIn(log.writer().head().position()) ? 0 : Long.MAX_VALUE);
        if (!address.isIn(size)) {
            throw Problems.unknown(
                            "no-such-tile",
                            "The log has " + size + " entries, which is too few for the tile " + address.path()
                                    + ". The tiles of a size are those that C2SP tlog-tiles names for it.")
                    .exception();
        }
        return address;
    }

    private byte[] bundle(TileAddress address) {
        List<byte[]> entries = log.reader().after(address.firstEntry(), address.width());
        if (entries.size() < address.width()) {
            throw CorruptLog.missingBehind(address.firstEntry(), address.width());
        }
        return EntryBundle.encode(entries);
    }
}
