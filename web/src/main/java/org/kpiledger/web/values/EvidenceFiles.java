package org.kpiledger.web.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpiledger.web.ledger.Evidence;
import org.kpiledger.web.ledger.LedgerRefused;
import org.kpiledger.web.ledger.LedgerUnreachable;
import org.kpiledger.web.pages.Complaints;
import org.kpiledger.web.pages.Complaints.Complaint;
import org.kpiledger.web.pages.FileLimit;
import org.kpiledger.web.pages.Texts;
import org.kpiledger.web.pages.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Has the files that come with a form kept as evidence, so that its value can name them. */
@Component
class EvidenceFiles {
    /** Where the form has its files, and where what is wrong with them is said. */
    static final String FILE = "file";

    private static final String DIGESTS = "evidence";

    private final Evidence evidence;
    private final Texts texts;
    private final FileLimit limit;

    EvidenceFiles(Evidence evidence, Texts texts, FileLimit limit) {
        this.evidence = evidence;
        this.texts = texts;
        this.limit = limit;
    }

    /**
     * What became of the files.
     *
     * @param typed the form, whose evidence names those that are kept
     * @param names of those that are kept
     * @param status 200 where all are
     */
    record Outcome(Typed typed, List<String> names, Complaints complaints, int status) {
        boolean isRefused() {
            return status != 200;
        }
    }

    /** Sends them one by one, and stops at the first that is refused: those before it are kept. */
    Outcome handIn(@Nullable List<MultipartFile> files, Typed typed) {
        var chosen = new ArrayList<MultipartFile>();
        if (files != null) {
            files.stream().filter(EvidenceFiles::isChosen).forEach(chosen::add);
        }
        if (chosen.stream().mapToLong(MultipartFile::getSize).sum() > limit.fileBytesMax()) {
            return refused(typed, List.of(), said(texts.say("record.file.tooLarge", limit.fileMegabytesMax())), 413);
        }
        Typed now = typed;
        var names = new ArrayList<String>();
        for (MultipartFile file : chosen) {
            try {
                String digest = digest(file);
                evidence.keep(digest, file.getResource());
                now = naming(digest, now);
                names.add(name(file));
            } catch (LedgerRefused refused) {
                Complaints said = Complaints.of(refused.problem());
                return refused(now, names, about(file, said), refused.problem().status());
            } catch (LedgerUnreachable unreachable) {
                return refused(now, names, said(texts.say("record.file.unknown", name(file))), 503);
            } catch (IOException unreadable) {
                return refused(now, names, said(texts.say("record.file.unreadable", name(file))), 500);
            }
        }
        return new Outcome(now, names, Complaints.NONE, 200);
    }

    private static Outcome refused(Typed typed, List<String> names, Complaints complaints, int status) {
        return new Outcome(typed, names, complaints, status);
    }

    private static Complaints said(String sentence) {
        return Complaints.saying(FILE, sentence);
    }

    private static Complaints about(MultipartFile file, Complaints said) {
        return new Complaints(said.all().stream()
                .map(one -> new Complaint(FILE, name(file) + ": " + one.message(), one.language()))
                .toList());
    }

    private static Typed naming(String digest, Typed typed) {
        String before = typed.get(DIGESTS);
        return before.contains(digest) ? typed : typed.with(DIGESTS, (before + " " + digest).strip());
    }

    /** Where none is chosen, a browser sends one without a name. */
    private static boolean isChosen(MultipartFile file) {
        return !name(file).isEmpty() || !file.isEmpty();
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static String digest(MultipartFile file) throws IOException {
        MessageDigest sha256 = sha256();
        try (InputStream in = new DigestInputStream(file.getInputStream(), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
