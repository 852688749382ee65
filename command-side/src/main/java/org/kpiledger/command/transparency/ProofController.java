package org.kpiledger.command.transparency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.kpiledger.command.store.EventLog;
import org.kpiledger.edge.problems.KnownParameters;
import org.kpiledger.edge.problems.Problems;
import org.kpiledger.log.ConsistencyProof;
import org.kpiledger.log.InclusionProof;
import org.kpiledger.log.LogHash;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Proofs that an entry is in the tree of a size, and that a larger tree continues a smaller one.
 *
 * <p>Source: RFC 6962, sections 2.1.1 and 2.1.2.
 */
@RestController
class ProofController {
    private static final String INDEX = "index";
    private static final String SIZE = "size";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]*");

    /** More digits than these have only numbers beyond every log. */
    private static final int DIGITS_MAX = 18;

    private final EventLog log;
    private final WithinLog within;

    ProofController(EventLog log) {
        this.log = log;
        this.within = new WithinLog(log);
    }

    /** @param hashes in base64, from the leaf to the root */
    record Proof(List<String> hashes) {
        static Proof of(List<LogHash> hashes) {
            return new Proof(hashes.stream().map(LogHash::toBase64).toList());
        }
    }

    @GetMapping("/log/proof/inclusion")
    Proof inclusion(HttpServletRequest request) {
        KnownParameters.require(request, List.of(INDEX, SIZE));
        long index = number(request, INDEX);
        long size = sizeWithin(request, SIZE);
        require(index < size, INDEX, "must be below the size, " + size + "; leaves are counted from 0");
        return Proof.of(InclusionProof.of(index, size, log.tiles().at(size)).hashes());
    }

    @GetMapping("/log/proof/consistency")
    Proof consistency(HttpServletRequest request) {
        KnownParameters.require(request, List.of(FROM, TO));
        long from = number(request, FROM);
        long to = sizeWithin(request, TO);
        require(from >= 1, FROM, "must be at least 1, since every log continues the empty one");
        require(from <= to, FROM, "must not be larger than the parameter to, " + to);
        return Proof.of(ConsistencyProof.of(from, to, log.tiles().at(to)).hashes());
    }

    private long sizeWithin(HttpServletRequest request, String parameter) {
        long size = number(request, parameter);
        long known = within.sizeFor(size);
        require(size <= known, parameter, "must not be beyond the log, which has " + known + " entries");
        return size;
    }

    private static long number(HttpServletRequest request, String parameter) {
        String given = request.getParameter(parameter);
        if (given == null) {
            throw Problems.badParameter(parameter, "is missing").exception();
        }
        require(NUMBER.matcher(given).matches(), parameter, "must be a whole number, 0 or more");
        return given.length() > DIGITS_MAX ? Long.MAX_VALUE : Long.parseLong(given);
    }

    private static void require(boolean holds, String parameter, String otherwise) {
        if (!holds) {
            throw Problems.badParameter(parameter, otherwise).exception();
        }
    }
}
