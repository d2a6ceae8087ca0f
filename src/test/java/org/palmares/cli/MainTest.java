package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

final class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void versionGoesToStandardOutput() {
        assertThat(run("--version")).isZero();
        assertThat(out).asString().matches("palmares \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
        assertThat(err).asString().isEmpty();
    }

    @Test
    void callingItWithoutACommandIsAUsageError() {
        assertThat(run()).isEqualTo(2);
        assertThat(out).asString().isEmpty();
        assertThat(err).asString().isEqualToNormalizingNewlines("""
                palmares: a command is missing
                Try 'palmares --help'.
                """);
    }

    @Test
    void anUnknownOptionIsAUsageErrorToldInOneLine() {
        assertThat(run("--frmat=csv")).isEqualTo(2);
        assertThat(out).asString().isEmpty();
        assertThat(err)
                .asString()
                .startsWith("palmares: Unknown option: '--frmat=csv'")
                .endsWith("""
                Try 'palmares --help'.
                """);
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheNearestOfAllCommands() {
        assertThat(run("winers")).isEqualTo(2);
        assertThat(err).asString().isEqualToNormalizingNewlines("""
                palmares: Unmatched argument at index 0: 'winers'
                Did you mean: palmares winners or palmares repeat-winners or palmares riders?
                Try 'palmares --help'.
                """);
    }

    @Test
    void helpListsEveryCommandAlsoThoseThatACallWouldNotLoad() {
        assertThat(run("--help")).isZero();
        assertThat(out).asString().contains("  report ", "  races ", "  gaps ", "  notebook ");
    }

    @Test
    void helpOfACommandIsThatCommandsHelp() {
        assertThat(run("help", "winners")).isZero();
        assertThat(out).asString().startsWith("Usage: palmares winners ");
        assertThat(run("help", "winers")).isEqualTo(2);
        assertThat(err).asString().contains("palmares: Unknown subcommand 'winers'");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
