package org.palmares.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.palmares.analysis.Races;
import org.palmares.archive.Archive;
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
            SiteWriter writer = new SiteWriter(folder, archiveOption::open);
            writer.write(site);
            writer.writeIndex(archive, site, Map.of("riders", String.valueOf(best)));
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
}
