package org.palmares.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.palmares.archive.Archive;
import org.palmares.archive.PalmaresVersion;
import org.palmares.failure.Reason;
import org.palmares.format.OutputTarget;
import org.palmares.report.ArchiveAnswers;
import org.palmares.report.Colophon;
import org.palmares.report.Links;
import org.palmares.report.Queries;
import org.palmares.report.Report;
import org.palmares.report.Site;
import org.palmares.report.SubjectAnswers;

/**
 * Makes the pages of a site into a folder, on all processors. Each thread takes a batch of pages of one kind after another, and
 * asks an archive of its own each query once for the whole batch, as an archive is used by one thread at a time.
 */
final class SiteWriter {
    private static final int PAGES_OF_A_BATCH = 200;

    private final Path folder;
    private final Supplier<Archive> archives;

    /** @param archives each opens the same one */
    SiteWriter(Path folder, Supplier<Archive> archives) {
        this.folder = folder;
        this.archives = archives;
    }

    void write(Site site) {
        Queue<List<Site.Page>> waiting = new ConcurrentLinkedQueue<>(site.batches(PAGES_OF_A_BATCH));
        AtomicInteger made = new AtomicInteger();
        Links onTop = site.fromTop();
        Links inFolder = site.fromFolder();
        try (Progress progress = Progress.over(site.pages().size(), "pages")) {
            Runnable work = () -> {
                try (Archive own = archives.get().keepingAnswers()) {
                    Map<String, Report> reports = new HashMap<>();
                    for (List<Site.Page> batch = waiting.poll(); batch != null; batch = waiting.poll()) {
                        Report report = reports.computeIfAbsent(batch.get(0).report(), SiteWriter::bundled);
                        Queries queries = answers(own, report, batch);
                        for (Site.Page page : batch) {
                            Links links = page.folder().isEmpty() ? onTop : inFolder;
                            write(own, queries, report, page.path(), links, page.parameters());
                            progress.at(made.incrementAndGet(), page.id());
                        }
                    }
                }
            };
            inParallel(work, Math.max(1, Runtime.getRuntime().availableProcessors()));
        }
    }

    private static Queries answers(Archive archive, Report report, List<Site.Page> batch) {
        return batch.size() == 1
                ? new ArchiveAnswers(archive)
                : SubjectAnswers.of(
                        archive,
                        report.parameters().get(0),
                        batch.stream()
                                .map(page -> page.parameters()
                                        .get(report.parameters().get(0).name()))
                                .toList());
    }

    private static void inParallel(Runnable work, int threads) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(workers.submit(work));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the making of the site was interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }

    /** The page over all others. */
    void writeIndex(Archive archive, Site site, Map<String, String> parameters) {
        write(archive, new ArchiveAnswers(archive), bundled("site"), "index.html", site.fromTop(), parameters);
    }

    private void write(
            Archive archive, Queries queries, Report report, String path, Links links, Map<String, String> parameters) {
        Report.Made made = report.make(
                queries,
                parameters,
                new Colophon(PalmaresVersion.current(), archive.title(), archive.datasetsDigest()),
                links);
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of " + file + " can't be made: " + Reason.of(e), e);
        }
        OutputTarget.file(file).write(out -> out.write(made.html().getBytes(StandardCharsets.UTF_8)));
    }

    private static Report bundled(String name) {
        ReportSource source = ReportSource.find(name);
        return Report.parse(source.file(), source.text());
    }
}
