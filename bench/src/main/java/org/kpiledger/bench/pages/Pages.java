package org.kpiledger.bench.pages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kpiledger.bench.report.BenchOptions;
import org.kpiledger.bench.report.Machine;
import org.kpiledger.bench.report.Progress;
import org.kpiledger.bench.report.Row;
import org.kpiledger.bench.store.Scratch;
import org.kpiledger.bench.store.SystemUnderTest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How soon a page is seen at a first visit, and how much is loaded for it. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures how soon pages are painted, and what they transfer.",
            "Opens pages in the browser of the machine, each time with nothing of them kept, and measures until the largest",
            "text or picture is painted, and what is transferred. Starts systems of its own: one with the Operational Plan",
            "2023, then one with a simulated history of four years."
        })
public final class Pages implements Callable<Integer> {
    /** Who has the most to do. */
    private static final String ACCOUNT = "owner";

    private static final Map<String, String> PAGES = pages();
    private static final int ROUNDS = 20;
    private static final int ROUNDS_QUICK = 5;

    /** After fewer the compiler of the process that answers is still at work. */
    private static final int WARM_UPS = 10;

    private static final int WARM_UPS_QUICK = 3;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Open each page so many times (default: 20; --quick: 5).")
    private @Nullable Integer rounds;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/plans/OP-23");
        pages.put("kpi", "/plans/OP-23/kpis/P1.EMT.K4");
        pages.put("budget", "/plans/OP-23/budget");
        pages.put("risks", "/plans/OP-23/risks");
        pages.put("activities", "/plans/OP-23/activities");
        pages.put("audit", "/audit");
        pages.put("my work", "/plans/OP-23/work");
        pages.put("status", "/status");
        return pages;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        int times = rounds();
        Path browser = Chromium.installed().orElseThrow(() -> bad(Chromium.MISSING));
        List<Row> rows = new ArrayList<>();
        try (Scratch scratch = Scratch.make();
                Progress progress = new Progress();
                Chromium chromium = Chromium.start(browser, scratch)) {
            System.out.println("Pages, on " + Machine.describe()
                    + System.lineSeparator()
                    + chromium.version() + ", " + Visitor.WIDTH + " by " + Visitor.HEIGHT
                    + ", on the same machine; " + times + " first visits to each page, behind " + warmUps()
                    + " that warm up the server.");
            for (String data : List.of("OP-23", "demo")) {
                Path folder = scratch.folder(data);
                if (data.equals("demo")) {
                    SystemUnderTest.simulate(scratch, folder);
                }
                try (SystemUnderTest system = SystemUnderTest.start(scratch, folder)) {
                    Visitor visitor = Visitor.login(chromium.devTools(), system.url(), ACCOUNT);
                    PagesReport report = measure(visitor, data, times, progress);
                    System.out.print(report.table());
                    rows.addAll(report.rows());
                }
            }
        }
        options.write(rows);
        return 0;
    }

    /** Each page once a round, so that what disturbs the machine for a while disturbs all alike. */
    private PagesReport measure(Visitor visitor, String data, int times, Progress progress)
            throws IOException, InterruptedException {
        PagesReport report = new PagesReport(data);
        for (int round = -warmUps(); round < times; round++) {
            progress.accept(data + ", round " + (round + 1) + " of " + times);
            for (Map.Entry<String, String> page : PAGES.entrySet()) {
                Visit visit = visitor.open(page.getValue());
                if (round >= 0) {
                    report.add(page.getKey(), visit);
                }
            }
        }
        return report;
    }

    private int warmUps() {
        return options.quick() ? WARM_UPS_QUICK : WARM_UPS;
    }

    private int rounds() {
        if (rounds == null) {
            return options.quick() ? ROUNDS_QUICK : ROUNDS;
        }
        if (rounds < 1) {
            throw bad("--rounds must be 1 or more");
        }
        return rounds;
    }

    private CommandLine.ParameterException bad(String sentence) {
        return new CommandLine.ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
