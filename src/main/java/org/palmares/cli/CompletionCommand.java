package org.palmares.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.palmares.archive.Archive;
import org.palmares.archive.Catalogue;
import org.palmares.chart.ChartKind;
import org.palmares.question.Questions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code palmares completion}. */
@Command(
        name = "completion",
        description = "Print what lets bash or zsh complete commands, options, races, riders, questions and reports.",
        footer = {
            "",
            "For this shell: source <(palmares completion). For every bash to come:",
            "palmares completion > ~/.local/share/bash-completion/completions/palmares"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Option(
            names = "--names",
            paramLabel = "KIND",
            description = "Print names instead, as the shell asks for them: ${COMPLETION-CANDIDATES}.")
    private Kind names;

    @Mixin
    private ArchiveOption archiveOption;

    /** What has names that a command takes. */
    enum Kind {
        RACES("RACE") {
            @Override
            List<String> names(Archive archive) {
                return texts(archive, """
                        SELECT race_id FROM race
                        UNION SELECT set_id FROM race_set
                        UNION SELECT unnest(['all', 'all-women', 'all-races'])
                        ORDER BY 1""");
            }
        },
        RIDERS("RIDER") {
            @Override
            List<String> names(Archive archive) {
                return texts(archive, "SELECT rider_id FROM rider ORDER BY rider_id");
            }
        },
        QUESTIONS("QUESTION") {
            @Override
            List<String> names(Archive archive) {
                return Questions.names();
            }
        },
        REPORTS("NAME|FILE") {
            @Override
            List<String> names(Archive archive) {
                return ReportSource.BUNDLED;
            }
        },
        CHARTS("KIND") {
            @Override
            List<String> names(Archive archive) {
                return ChartKind.all().stream().map(ChartKind::id).toList();
            }
        },
        TABLES("TABLE|MACRO") {
            @Override
            List<String> names(Archive archive) {
                return Catalogue.of(archive).asTable().stringColumn("name").asList();
            }
        };

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        abstract List<String> names(Archive archive);

        /** How commands call a parameter that takes one. */
        String label() {
            return label;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static List<String> texts(Archive archive, String query) {
            return archive.query(query).stringColumn(0).asList();
        }
    }

    @Override
    public void run() {
        PrintWriter out = command.commandLine().getOut();
        if (names == null) {
            out.print(CompletionScript.of((PalmaresCommand) command.root().userObject()));
        } else {
            try (Archive archive = archiveOption.open()) {
                names.names(archive).forEach(out::println);
            }
        }
        out.flush();
    }
}
