package org.palmares.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.palmares.analysis.Races;
import org.palmares.archive.Archive;
import org.palmares.archive.PalmaresVersion;
import org.palmares.failure.Reason;
import org.palmares.format.OutputTarget;
import org.palmares.report.ArchiveAnswers;
import org.palmares.report.Colophon;
import org.palmares.report.Links;
import org.palmares.report.Report;
import org.palmares.report.Site;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares site}. */
@Command(
        name = "site",
        description = "Make all pages: each race, the riders of their podiums, each season, and an index over them.",
        footer = {
            "",
            "Every page is one file that opens offline; the same archive gives the same bytes.",
            "",
            "Examples: palmares site pages",
            "          palmares site pages --races roubaix,sanremo --best 1",
        },
        mixinStandardHelpOptions = true)
final class SiteCommand implements Runnable {
    private static final int STEP = 25;

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "The folder to write into. Default: ${DEFAULT-VALUE}.")
    private Path folder;

    @Option(names = "--races", split = ",", paramLabel = "RACE", description = "These races and their riders alone.")
    private List<String> races = List.of();

    @Option(
            names = "--best",
            paramLabel = "K",
            defaultValue = "3",
            description = "Riders with a place among the first K have a page. Default: ${DEFAULT-VALUE}.")
    private int best;

    @Mixin
    private ArchiveOption archiveOption;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            Site site = site(archive);
            write(site);
            write(archive, bundled("site"), "index.html", site.fromTop(), Map.of("riders", String.valueOf(best)));
            PrintWriter out = command.commandLine().getOut();
            out.println(folder.resolve("index.html"));
            out.flush();
            command.commandLine().getErr().println(site.pages().size() + 1 + " pages");
            command.commandLine().getErr().flush();
        }
    }

    private Site site(Archive archive) {
        Set<String> chosen = new LinkedHashSet<>();
        races.forEach(race -> chosen.add(Races.find(archive, race).id()));
        List<String> all = ids(archive, "SELECT race_id AS id FROM race ORDER BY race_id", Map.of());
        List<String> wanted =
                chosen.isEmpty() ? all : all.stream().filter(chosen::contains).toList();
        Map<String, Object> scope = Map.of("races", String.join(",", wanted), "best", best);
        Stream<Site.Page> racePages = wanted.stream().map(id -> new Site.Page("race", "race", id, Map.of("race", id)));
        Stream<Site.Page> riderPages =
                ids(archive, """
                        SELECT DISTINCT rider_id AS id
                        FROM standings()
                        WHERE rank <= $best AND list_contains(string_split($races, ','), race_id)
                        ORDER BY rider_id""", scope).stream().map(id -> new Site.Page("rider", "rider", id, Map.of("rider", id)));
        Stream<Site.Page> seasonPages = ids(archive, """
                        SELECT DISTINCT CAST(year AS VARCHAR) AS id
                        FROM edition
                        WHERE held = 'held' AND list_contains(string_split($races, ','), race_id)
                        ORDER BY id""", Map.of("races", scope.get("races"))).stream()
                .map(id -> new Site.Page("season", "season", id, Map.of("year", id)));
        Site.Page quality = new Site.Page("data-quality", "", "data-quality", Map.of());
        return new Site(Stream.of(racePages, seasonPages, riderPages, Stream.of(quality))
                .flatMap(pages -> pages)
                .toList());
    }

    private static List<String> ids(Archive archive, String sql, Map<String, ?> parameters) {
        return archive.query(sql, parameters).stringColumn("id").asList();
    }

    /** Each thread asks an archive of its own, as an archive is used by one thread at a time. */
    private void write(Site site) {
        Queue<Site.Page> waiting = new ConcurrentLinkedQueue<>(site.pages());
        AtomicInteger made = new AtomicInteger();
        Links inFolder = site.fromFolder();
        Links onTop = site.fromTop();
        try (Progress progress = Progress.over(site.pages().size(), "pages")) {
            Runnable work = () -> {
                try (Archive own = archiveOption.open()) {
                    Map<String, Report> reports = reports();
                    for (Site.Page page = waiting.poll(); page != null; page = waiting.poll()) {
                        Links links = page.folder().isEmpty() ? onTop : inFolder;
                        write(own, reports.get(page.report()), page.path(), links, page.parameters());
                        int done = made.incrementAndGet();
                        if (done % STEP == 0) {
                            progress.at(done, page.id());
                        }
                    }
                }
            };
            inParallel(work, Math.max(1, Runtime.getRuntime().availableProcessors()));
        }
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

    private void write(Archive archive, Report report, String path, Links links, Map<String, String> parameters) {
        Report.Made made = report.make(
                new ArchiveAnswers(archive),
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

    private static Map<String, Report> reports() {
        return Map.of(
                "race", bundled("race"),
                "rider", bundled("rider"),
                "season", bundled("season"),
                "data-quality", bundled("data-quality"));
    }

    private static Report bundled(String name) {
        ReportSource source = ReportSource.find(name);
        return Report.parse(source.file(), source.text());
    }
}
