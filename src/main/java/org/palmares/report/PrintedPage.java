package org.palmares.report;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.palmares.archive.Workshop;
import org.palmares.failure.UsageException;

/**
 * A page as a PDF: tagged, its words text, laid out as the page prints. Chromium or Chrome does it, which has the layout that the
 * page was made for; the libraries that lay out HTML for PDF know less of it, or are under the LGPL, and palmares delivers none such.
 */
final class PrintedPage {
    /** Names the browser where it is on no path. */
    static final String VARIABLE = "PALMARES_BROWSER";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final int PATIENCE_S = 120;

    private final Path browser;

    private PrintedPage(Path browser) {
        this.browser = browser;
    }

    /** @throws UsageException when the machine has no browser that is known to print */
    static byte[] of(byte[] html) {
        return new PrintedPage(browser(System.getenv())).print(html);
    }

    /** The browser that the environment names, or else the first of the known ones on its path. */
    static Path browser(Map<String, String> environment) {
        Optional<Path> named = Optional.ofNullable(environment.get(VARIABLE)).map(Path::of);
        if (named.isPresent() && !Files.isExecutable(named.get())) {
            throw new UsageException(VARIABLE + " names " + named.get() + ", which is no program");
        }
        return named.or(() -> Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                        .filter(folder -> !folder.isEmpty())
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                        .filter(Files::isExecutable)
                        .findFirst())
                .orElseThrow(() -> new UsageException("a PDF is printed by Chromium or Chrome, and none of "
                        + String.join(", ", NAMES) + " is on the PATH: install one (Debian: apt-get install chromium),"
                        + " name it in " + VARIABLE + ", or print the html page from your browser"));
    }

    private byte[] print(byte[] html) {
        try (Workshop workshop = Workshop.temporary()) {
            Path page = Files.write(workshop.resolve("page.html"), html);
            Path pdf = workshop.resolve("page.pdf");
            run(workshop.resolve("profile"), page, pdf);
            return withoutTimes(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("the page can't be printed by " + browser + ": " + e.getMessage(), e);
        }
    }

    private void run(Path profile, Path page, Path pdf) throws IOException {
        List<String> call = new ArrayList<>(List.of(
                browser.toString(),
                "--headless",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                // A page loads nothing; neither shall the browser.
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--font-render-hinting=none",
                "--no-pdf-header-footer",
                "--user-data-dir=" + profile,
                "--print-to-pdf=" + pdf));
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium's own walls refuse to stand for root; the page's policy lets nothing run but its own script.
            call.add("--no-sandbox");
        }
        call.add(page.toUri().toString());
        Process process = new ProcessBuilder(call)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            boolean isDone = process.waitFor(PATIENCE_S, TimeUnit.SECONDS);
            if (!isDone || process.exitValue() != 0 || !Files.isRegularFile(pdf)) {
                throw new IOException(
                        isDone
                                ? "it ended with " + process.exitValue() + " and left no PDF"
                                : "it has not ended after " + PATIENCE_S + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The same page in the same browser has the same bytes. */
    private static byte[] withoutTimes(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            document.getDocumentInformation().setCreationDate(null);
            document.getDocumentInformation().setModificationDate(null);
            document.setDocumentId(0L);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
