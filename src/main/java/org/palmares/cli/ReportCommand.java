package org.palmares.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.PalmaresVersion;
import org.palmares.archive.PrivateCopy;
import org.palmares.archive.names.TypedNames;
import org.palmares.cli.sandbox.Limits;
import org.palmares.cli.sandbox.Sandbox;
import org.palmares.contract.Parameter;
import org.palmares.failure.Reason;
import org.palmares.failure.UsageException;
import org.palmares.format.OutputTarget;
import org.palmares.report.ArchiveAnswers;
import org.palmares.report.Colophon;
import org.palmares.report.Links;
import org.palmares.report.PageFormat;
import org.palmares.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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
            "          palmares report race roubaix --format zip",
            "          palmares report my-report.md -p race=paris-roubaix -o pages",
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    /** As an output's name it stands for standard output. */
    private static final Path STANDARD_OUTPUT = Path.of("-");

    @Spec
    private CommandSpec command;

    @ParentCommand
    private PalmaresCommand palmares;

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
            description = "The folder to write the page into, or - for standard output. Default: the current one.")
    private Path folder;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "html",
            converter = FormatName.class,
            description =
                    "html: one page; md: its words, tables and queries as Markdown; pdf: the page as Chromium prints it;"
                            + " zip: html and md, with all rows, queries and drawings of its figures. Default:"
                            + " ${DEFAULT-VALUE}.")
    private PageFormat format;

    @Option(names = "--watch", description = "Make the page of a file again each time the file is saved, until Ctrl-C.")
    private boolean isWatched;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "Stop a report that does not come with palmares after so many seconds. Default: ${DEFAULT-VALUE}.")
    private int timeoutS;

    @Mixin
    private ArchiveOption archiveOption;

    @Override
    public Integer call() {
        if (!isWatched) {
            return make();
        }
        if (ReportSource.BUNDLED.contains(name)) {
            throw new ParameterException(
                    command.commandLine(), "--watch is for a report's file; " + name + " comes with palmares");
        }
        ReportSource.find(name);
        new Watch(Path.of(name)).run(this::makeAndTell);
        return ExitCode.OK;
    }

    /** A mistake in what is being written is no end. */
    private void makeAndTell() {
        try {
            make();
        } catch (RuntimeException e) {
            new ErrorLines(palmares).handle(e, command.commandLine().getErr());
        }
    }

    private int make() {
        ReportSource source = ReportSource.find(name);
        Report report = Report.parse(source.file(), source.text());
        Map<String, String> given = given(report);
        return switch (source.trust()) {
            case BUNDLED -> make(report, given);
            case FROM_ELSEWHERE -> makeConfined(new ConfinedReport(source.file(), source.text(), given, format));
        };
    }

    private int make(Report report, Map<String, String> given) {
        try (Archive archive = archiveOption.open()) {
            Map<String, String> resolved = TypedNames.resolve(archive, given);
            Report.Made made = report.make(
                    new ArchiveAnswers(archive),
                    resolved,
                    new Colophon(PalmaresVersion.current(), archive.title(), archive.datasetsDigest()),
                    Links.NONE);
            write(made.name(), format.finish(format.of(made)));
            say(Headlines.of(report, resolved, archive));
            return ExitCode.OK;
        }
    }

    private int makeConfined(ConfinedReport work) {
        List<String> words = new ArrayList<>();
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int exitCode;
        try (PrivateCopy archive = archiveOption.copy()) {
            exitCode = new Sandbox(
                            archive, Limits.ofPage(Duration.ofSeconds(Timeout.checked(command, timeoutS))), words::add)
                    .run(work, OutputTarget.stream(data));
        }
        if (exitCode == ExitCode.OK) {
            ConfinedReport.Page page = ConfinedReport.Page.of(data.toByteArray());
            write(page.name(), format.finish(page.content()));
        }
        say(words);
        return exitCode;
    }

    private void say(List<String> words) {
        words.forEach(command.commandLine().getErr()::println);
        command.commandLine().getErr().flush();
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

    private void write(String stem, byte[] content) {
        if (folder.equals(STANDARD_OUTPUT)) {
            palmares.standardOutput().write(out -> out.write(content));
            return;
        }
        Path page = folder.resolve(stem + "." + format.ending());
        try {
            Files.createDirectories(page.toAbsolutePath().getParent());
            OutputTarget.file(page).write(out -> out.write(content));
            command.commandLine().getOut().println(page);
            command.commandLine().getOut().flush();
        } catch (IOException e) {
            throw new ArchiveException(page + " can't be written: " + Reason.of(e), e);
        }
    }

    /** A format by its name. */
    static final class FormatName implements ITypeConverter<PageFormat> {
        @Override
        public PageFormat convert(String name) {
            try {
                return PageFormat.named(name);
            } catch (UsageException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
