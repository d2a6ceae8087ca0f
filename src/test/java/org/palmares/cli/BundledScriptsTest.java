package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archive;
import org.palmares.archive.Archives;
import org.palmares.archive.session.Outcome;
import org.palmares.archive.session.SqlSession;
import org.palmares.contract.Header.ReturnedColumn;
import org.palmares.format.Rows;
import org.palmares.script.BundledScripts;
import org.palmares.script.Script;
import org.palmares.script.ScriptCheck;
import org.palmares.script.ScriptRunner;

/** The scripts of {@code reports/queries/} are their own tests. */
final class BundledScriptsTest {
    private static Archive archive;

    @BeforeAll
    static void open() {
        archive = Archives.inMemory();
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    static List<String> names() {
        return BundledScripts.names();
    }

    @Test
    void everyScriptOfTheFolderIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("reports", "queries"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".sql", "")))
                    .containsExactlyInAnyOrderElementsOf(names());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScriptGivesTheOutputThatItHolds(String name) {
        Script script = BundledScripts.find(name).orElseThrow();
        assertThat(script.isVerifiable()).isTrue();

        try (SqlSession session = SqlSession.open(archive)) {
            assertThat(new ScriptCheck(new ScriptRunner(session, script, Map.of())).differences())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyScriptAsksAQuestionAndReturnsTheColumnsThatItDeclares(String name) {
        Script script = BundledScripts.find(name).orElseThrow();
        assertThat(script.header().question()).endsWith("?");

        try (SqlSession session = SqlSession.open(archive)) {
            Script.Step step = script.steps().get(0);
            Outcome outcome = session.run("DESCRIBE " + step.statement().sql(), script.values(Map.of()));
            try (Rows rows = ((Outcome.Result) outcome).rows()) {
                Stream<ReturnedColumn> declared = script.header().columns().stream();
                assertThat(declared.map(column -> column.name() + " " + column.type()))
                        .containsExactlyElementsOf(Stream.iterate(rows, Rows::next, same -> same)
                                .map(row -> row.value(0) + " " + row.value(1))
                                .toList());
            }
        }
    }

    @Test
    void queriesListsThemWithTheirQuestions() {
        StringWriter out = new StringWriter();

        int exitCode =
                Main.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "queries", "--format", "csv");

        assertThat(exitCode).isZero();
        assertThat(out.toString().lines())
                .hasSize(1 + names().size())
                .contains("most-wins,Who won a race most often?,\"race, at_least\"");
    }
}
