package org.palmares.cli;

import org.palmares.analysis.Ratings;
import org.palmares.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tech.tablesaw.api.Table;

/** {@code palmares ratings}. */
@Command(
        name = "ratings",
        description = "Who is how good, judged from the known orders of finish of one race or several?",
        footer = {
            "",
            "strength is the logarithm of a rider's worth by Plackett and Luce, 0 for the average of those known; standard_error says how far it may be off, and at_least, by which riders are listed, is the lower end of its 95 % interval. elo follows the races one by one.",
            "",
            "Example: palmares ratings milano-sanremo paris-roubaix tour-of-flanders --from 2010"
        },
        mixinStandardHelpOptions = true)
final class RatingsCommand implements Runnable {
    @Mixin
    private ScopesOptions scopes;

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many riders to list, the strongest first; 0 for all. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Option(names = "--editions", description = "List the editions with the strength of their fields, not the riders.")
    private boolean editions;

    @Mixin
    private ArchiveOption archiveOption;

    @Mixin
    private Output output;

    @Override
    public void run() {
        try (Archive archive = archiveOption.open()) {
            Ratings answer = Ratings.of(archive, scopes.in(archive));
            output.say(answer.inference().finding());
            if (!answer.riders().isEmpty()) {
                Table riders = top == 0
                        ? answer.riders()
                        : answer.riders().first(Math.min(top, answer.riders().rowCount()));
                output.print(editions ? answer.editions() : riders);
                answer.inference().measures().forEach(each -> output.say(each.sentence()));
            }
            answer.inference().remarks().forEach(output::say);
        }
    }
}
