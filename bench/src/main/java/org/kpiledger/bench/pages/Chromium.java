package org.kpiledger.bench.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kpiledger.bench.store.Scratch;

/**
 * The browser of the machine in a process of its own, without a window, told what to do by its DevTools protocol.
 *
 * <p>Source: <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol 1.3</a>. The library
 * that the tests of the pages use brings 200 MB, for five of its calls.
 */
final class Chromium implements AutoCloseable {
    static final String MISSING =
            "No browser: install chromium (apt-get install chromium), or name one in KPI_LEDGER_BROWSER.";

    private static final String NAMED = "KPI_LEDGER_BROWSER";

    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    /** Without a graphics card to look for, and without calls to anybody but the pages. */
    private static final List<String> OPTIONS = List.of(
            "--headless",
            "--remote-debugging-port=0",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final String LISTENS = "DevTools listening on ";
    private static final int STOPS_WITHIN_SECONDS = 10;

    private final Process process;
    private final DevTools devTools;
    private final Thread rest;

    private Chromium(Process process, DevTools devTools, Thread rest) {
        this.process = process;
        this.devTools = devTools;
        this.rest = rest;
    }

    /** Where the browser is: what {@code KPI_LEDGER_BROWSER} names, or else an installed Chromium or Chrome. */
    static Optional<Path> installed() {
        return Stream.concat(Optional.ofNullable(System.getenv(NAMED)).stream(), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Chromium start(Path program, Scratch scratch) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(OPTIONS);
        command.add("--user-data-dir=" + scratch.folder("browser"));
        Process process = scratch.process(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        BufferedReader lines = process.inputReader();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(LISTENS)) {
                // What it goes on to say is read and dropped, so that it never waits for a reader.
                Thread rest = Thread.ofVirtual().start(() -> lines.lines().forEach(_ -> {}));
                return new Chromium(
                        process,
                        DevTools.open(
                                URI.create(line.substring(LISTENS.length()).strip())),
                        rest);
            }
        }
        throw new IOException(program + " did not start");
    }

    /** Its name and version, such as {@code HeadlessChrome/156.0.0.0}. */
    String version() throws IOException, InterruptedException {
        return devTools.call(DevTools.BROWSER, "Browser.getVersion", Map.of())
                .get("product")
                .asString();
    }

    DevTools devTools() {
        return devTools;
    }

    @Override
    public void close() throws InterruptedException {
        devTools.close();
        process.destroy();
        if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        rest.join();
    }
}
