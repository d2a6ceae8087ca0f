package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What palmares says of Spark, which is no part of it. */
final class ClusterCommandTest {
    private final StringWriter err = new StringWriter();

    @Test
    void withoutSparkItSaysHowToGetIt() {
        assumeTrue(System.getenv("SPARK_HOME") == null, "SPARK_HOME names a Spark");

        assertThat(run("most-podiums")).isEqualTo(2);
        assertThat(err)
                .hasToString(
                        "palmares: cluster run needs Apache Spark 4 (https://spark.apache.org/downloads.html): unpack it and"
                                + " name its folder with SPARK_HOME" + System.lineSeparator());
    }

    @Test
    void anUnknownQuestionIsRefusedBeforeAClusterIsAsked() {
        assertThat(run("most-podium")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("palmares: unknown question 'most-podium'; the nearest are most-podiums, ");
    }

    @Test
    void aParameterThatTheQuestionDoesNotTakeIsRefusedBeforeAClusterIsAsked() {
        assertThat(run("most-podiums", "-p", "plces=3")).isEqualTo(2);
        assertThat(err.toString()).startsWith("palmares: unknown parameter 'plces'; the nearest is ");
    }

    private int run(String question, String... more) {
        String[] arguments = new String[8 + more.length];
        System.arraycopy(
                new String[] {"cluster", "run", "--lake", "lake", "--question", question, "--out", "answer"},
                0,
                arguments,
                0,
                8);
        System.arraycopy(more, 0, arguments, 8, more.length);
        return Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
    }
}
