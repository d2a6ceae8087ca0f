package org.palmares.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palmares.analysis.Gaps;
import org.palmares.analysis.Home;
import org.palmares.analysis.HomeWins;
import org.palmares.analysis.Races;
import org.palmares.analysis.RepeatWinners;
import org.palmares.analysis.Scope;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.PalmaresVersion;
import org.palmares.archive.UnknownNameException;
import org.palmares.archive.names.TypedNames;
import org.palmares.contract.Parameter;
import org.palmares.failure.Reason;
import org.palmares.format.OutputTarget;
import org.palmares.report.Colophon;
import org.palmares.report.Links;
import org.palmares.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code palmares report}. */
@Command(
        name = "report",
        description = "Make a report: one HTML page that opens offline, with each figure's query beside it.",
        footer = {
            "",
            "A report is Markdown with sql and chart blocks; docs/reports.md tells how to write one. One that does not come"
                    + " with palmares is run without access to files, network or settings.",
            "",
            "Examples: palmares report race tour-of-flanders",
            "          palmares report rider \"eddy merckx\"",
            "          palmares report edition roubaix 2014",
            "          palmares report gp-miguel-indurain",
            "          palmares report my-report.md -p race=paris-roubaix -o pages",
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "NAME|FILE", description = "A bundled report, or a Markdown file.")
    private String name;

    @Parameters(
            index = "1..*",
            paramLabel = "SUBJECT",
            description =
                    "What a report such as race, rider or edition is about: values for its parameters, in their order.")
    private List<String> subject = new ArrayList<>();

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "NAME=VALUE",
            description = "A value for a parameter of the report; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder to write the page into. Default: the current one.")
    private Path folder;

    @Mixin
    private ArchiveOption archiveOption;

    @Override
    public void run() {
        ReportSource source = ReportSource.find(name);
        Report report = Report.parse(source.file(), source.text());
        try (Archive archive = archiveOption.open()) {
            if (source.trust() == ReportSource.Trust.FROM_ELSEWHERE) {
                archive.confine();
            }
            Map<String, String> given = TypedNames.resolve(archive, given(report));
            Report.Made made = report.make(
                    archive::query,
                    given,
                    new Colophon(PalmaresVersion.current(), archive.title(), archive.datasetsDigest()),
                    Links.NONE);
            Path page = folder.resolve(made.name() + ".html");
            write(page, made.html());
            command.commandLine().getOut().println(page);
            command.commandLine().getOut().flush();
            headlines(archive, report, given);
        }
    }

    /** The words after the report's name stand for its parameters in their order; {@code -p} has the others. */
    private Map<String, String> given(Report report) {
        List<String> names = report.parameters().stream().map(Parameter::name).toList();
        if (subject.size() > names.size()) {
            throw new ParameterException(
                    command.commandLine(),
                    "the report " + name + " takes "
                            + (names.isEmpty() ? "no subject" : "at most " + String.join(", ", names)) + "; given were "
                            + String.join(", ", subject));
        }
        Map<String, String> given = new LinkedHashMap<>(parameters);
        for (int i = 0; i < subject.size(); i++) {
            if (given.putIfAbsent(names.get(i), subject.get(i)) != null) {
                throw new ParameterException(command.commandLine(), names.get(i) + " is given twice");
            }
        }
        return given;
    }

    private static void write(Path page, String html) {
        try {
            Files.createDirectories(page.toAbsolutePath().getParent());
            OutputTarget.file(page).write(out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new ArchiveException(page + " can't be written: " + Reason.of(e), e);
        }
    }

    /** The three headline answers for the report's race, when it is about one. */
    private void headlines(Archive archive, Report report, Map<String, String> given) {
        PrintWriter err = command.commandLine().getErr();
        for (String race : raceOf(report, given)) {
            try {
                Scope scope = Scope.of(Races.find(archive, race));
                Home home = scope.race().homeGroup().isPresent() ? Home.Level.GROUP : Home.Level.REGION;
                err.println(RepeatWinners.of(archive, scope).sentence());
                err.println(HomeWins.of(archive, scope, home).sentence());
                err.println(Gaps.of(archive, scope, 2).sentence());
                err.flush();
            } catch (UnknownNameException e) {
                // The parameter is some other thing called race; the page itself was made.
                return;
            }
        }
    }

    private static List<String> raceOf(Report report, Map<String, String> given) {
        return report.parameters().stream()
                .filter(parameter -> parameter.name().equals("race"))
                .flatMap(parameter -> Optional.ofNullable(given.get("race"))
                        .or(() -> parameter
                                .fallback()
                                .flatMap(Parameter.Default::value)
                                .map(String::valueOf))
                        .stream())
                .toList();
    }
}
