package org.kpiledger.app.replay;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.SubjectId;
import org.kpiledger.projections.audit.AuditLine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Folds the feed of a running system once more, and says what held at a moment and which events made it. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Reads the feed of a running system from its first entry, folds it on this machine without asking any query,",
            "and prints what held at a moment and the events that made it."
        })
public final class Replay implements Callable<Integer> {
    /** The zone of a plan's dates. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private static final int FAILED = 1;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "MOMENT",
            converter = Until.Option.class,
            description = "The last entry: an instant such as 2026-11-23T09:15:02Z, or @ and a position.")
    private Until until = new Until(0L, null);

    @Option(
            names = "--subject",
            paramLabel = "S",
            converter = Subject.class,
            description = {
                "What to follow, such as OP-23/budget/2023, OP-23/kpi/P1.EMT.K1, OP-23/risk/R-FIN, OP-23 or",
                "access/p-8f2c41d09a77; without it a summary of all."
            })
    private @Nullable SubjectId subject;

    @Option(
            names = "--valid-at",
            paramLabel = "DAY",
            converter = Day.class,
            description = "The day that a summary is about (default: today).")
    private @Nullable LocalDate validAt;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            converter = Address.class,
            description = "Where the system is (default: ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(
            names = "--user",
            paramLabel = "NAME:PASSWORD",
            defaultValue = "${env:KPI_LEDGER_USER:-auditor:demo}",
            converter = User.class,
            description = "The account that reads (default: $KPI_LEDGER_USER, else auditor:demo).")
    private String user = "auditor:demo";

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        Instant now = Clock.systemUTC().instant();
        if (until.time() != null && until.time().isAfter(now)) {
            throw new ParameterException(command, "--to " + until.time() + " is in the future");
        }
        LocalDate day = validAt == null ? LocalDate.ofInstant(now, ZONE) : validAt;
        try (HttpFeed feed = new HttpFeed(url, user)) {
            print(feed, day, command.getOut());
            return 0;
        } catch (NothingThere nothing) {
            command.getErr().println(nothing.getMessage());
            return CommandLine.ExitCode.USAGE;
        } catch (FeedFailed failed) {
            command.getErr().println(failed.getMessage());
            return FAILED;
        }
    }

    private void print(Feed feed, LocalDate day, PrintWriter out) throws FeedFailed, NothingThere {
        SubjectId followed = subject;
        if (followed == null) {
            Refolding refolding = Refolding.of(feed, until, _ -> {});
            Summary summary = Summary.of(refolding, day);
            out.print(json ? ReplayJson.of(summary) : ReplayText.of(summary));
        } else {
            List<AuditLine> lines = new ArrayList<>();
            Refolding refolding = Refolding.of(feed, until, line -> {
                if (line.subject().equals(followed)) {
                    lines.add(line);
                }
            });
            if (lines.isEmpty()) {
                throw new NothingThere("No entry up to @" + refolding.asOf(day).position() + " is about " + followed
                        + "; the audit trail lists what there is.");
            }
            Followed story = new Followed(followed, lines, refolding.state(followed.value()), refolding.asOf(day));
            out.print(json ? ReplayJson.of(story) : ReplayText.of(story));
        }
        out.flush();
    }

    private static final class Subject implements CommandLine.ITypeConverter<SubjectId> {
        @Override
        public SubjectId convert(String value) {
            try {
                return new SubjectId(value);
            } catch (IllegalArgumentException bad) {
                throw new CommandLine.TypeConversionException(
                        "'" + value + "' is not a subject; it " + bad.getMessage());
            }
        }
    }

    private static final class Day implements CommandLine.ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException bad) {
                throw new CommandLine.TypeConversionException("'" + value + "' is not a day such as 2026-11-23");
            }
        }
    }

    private static final class Address implements CommandLine.ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            if (value.matches("https?://[^/?#@\\s]+/?")) {
                try {
                    return URI.create(value);
                } catch (IllegalArgumentException bad) {
                    // Told below, as any other.
                }
            }
            throw new CommandLine.TypeConversionException(
                    "'" + value + "' is not an address such as http://localhost:8080");
        }
    }

    private static final class User implements CommandLine.ITypeConverter<String> {
        @Override
        public String convert(String value) {
            if (value.indexOf(':') < 1) {
                throw new CommandLine.TypeConversionException("an account is given as NAME:PASSWORD");
            }
            return value;
        }
    }
}
