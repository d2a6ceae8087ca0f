package org.palmares.cli;

import org.palmares.archive.Archive;
import org.palmares.archive.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code palmares describe}. */
@Command(
        name = "describe",
        description = "What is in the archive: its tables, views and macros, or one of them with its columns.",
        footer = {"", "Examples: palmares describe", "          palmares describe edition --format json"},
        mixinStandardHelpOptions = true)
final class DescribeCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "TABLE|MACRO", description = "A table, a view or a macro.")
    private String name;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            Catalogue catalogue = Catalogue.of(archive);
            if (name == null) {
                output.print(catalogue.asTable());
                return;
            }
            Catalogue.Entry entry = catalogue.entry(name);
            output.print(catalogue.columns(entry));
            output.say(entry.kind().inWords() + " " + entry.name()
                    + (entry.parameters().isEmpty() ? "" : "(" + String.join(", ", entry.parameters()) + ")"));
            if (!entry.comment().isEmpty()) {
                output.say(entry.comment());
            }
        }
    }
}
