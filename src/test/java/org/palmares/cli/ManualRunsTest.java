package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archives;
import org.palmares.format.OutputTarget;
import picocli.CommandLine;

/**
 * The commands and snippets of README and docs/ do what stands there. The pages of statistics and of published answers have tests of
 * their own, Spark's runs on a cluster.
 */
final class ManualRunsTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(?<language>\\w*)[^\\n]*\\n(?<text>.*?)^```$");
    private static final Pattern CALL =
            Pattern.compile("(?ms)^(?:\\$ )?(?:\\./)?palmares (?<call>[^\\n\"]*(?:\"[^\"]*\"[^\\n\"]*)*)");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern MENTIONED = Pattern.compile("`(?:\\./)?palmares ([^`\\n]+)`");

    /** What stands for something of one's own is called with two riders and two races of the file below. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\b(?:A|B|RACE|FAMILY:KEY)\\b");

    @TempDir
    static Path folder;

    private static Path archive;

    record Ended(int exitCode, String out, String err) {}

    @BeforeAll
    static void makeArchive() throws IOException {
        archive = folder.resolve("archive.duckdb");
        Archives.createIfAbsent(archive);
        Files.writeString(folder.resolve("results.csv"), """
                race_name,year,rank,rider
                Valley Race,2019,1,Ane Zubia
                Valley Race,2020,1,Paolo Verdini
                Valley Race,2021,1,Bea Yarza
                """);
        Files.writeString(folder.resolve("races.csv"), """
                race_name,nation,home_place
                Valley Race,ESP,"Azpeitia, ES-SS"
                """);
        Files.writeString(
                folder.resolve("people.csv"),
                fences("docs/importing.md", "")
                        .filter(text -> text.startsWith("rider,birth_date"))
                        .findFirst()
                        .orElseThrow());
    }

    static Stream<String> calls() throws IOException {
        List<String> calls = new ArrayList<>();
        for (String page :
                List.of("README.md", "docs/charts.md", "docs/questions.md", "docs/importing.md", "docs/identity.md")) {
            fences(page, "")
                    .flatMap(fence -> CALL.matcher(fence).results())
                    .map(call -> call.group(1).replaceFirst("\\s+[#>] .*", "").strip())
                    .filter(call -> !PLACEHOLDER.matcher(call).find() && !call.startsWith("riders why"))
                    .forEach(calls::add);
        }
        return calls.stream();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatTheManualCallsIsAnswered(String call) {
        Ended ended = run(call);

        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out() + ended.err()).isNotBlank();
    }

    @Test
    void theReadmePrintsWhatItsFirstQuestionGives() throws IOException {
        String shown = fences("README.md", "")
                .filter(text -> text.startsWith("$ "))
                .findFirst()
                .orElseThrow();
        String box = shown.substring(shown.indexOf('┌'), shown.lastIndexOf('┘') + 1);
        String sentence = shown.substring(shown.indexOf("GP Miguel Indurain: "));
        List<String> calls =
                CALL.matcher(shown).results().map(call -> call.group(1)).toList();

        assertThat(run(calls.get(0).strip() + " -f box").out().strip()).isEqualTo(box);
        assertThat(words(run(calls.get(1).replaceFirst(" > .*", "")).err())).isEqualTo(words(sentence));
    }

    @Test
    void theReadmesSqlRuns() throws IOException {
        String sql = fences("README.md", "sql").findFirst().orElseThrow();
        assertThat(run(List.of("query", "-f", "csv", "-c", sql)).out())
                .startsWith("race_id,rider")
                .contains("same_time");
    }

    /** In a process of its own, whose archive is the bundled one. */
    @Test
    void theJavaOfReadmeAndNotebooksRuns() throws IOException, InterruptedException {
        String readme = fences("README.md", "java").findFirst().orElseThrow();
        String cell =
                fences("docs/notebooks.md", "java").findFirst().orElseThrow().strip();
        int last = cell.lastIndexOf('\n') + 1;
        Path source = Files.writeString(
                folder.resolve("Snippets.java"), """
                import org.palmares.ask.*;
                public class Snippets {
                    public static void main(String[] arguments) throws Exception {
                        %s
                        %s
                        System.out.println(%s.sentence());
                    }
                }
                """.formatted(readme, cell.substring(0, last), cell.substring(last)));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-d",
                                folder.toString(),
                                source.toString()))
                .isZero();

        Path output = folder.resolve("snippets.txt");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        folder + System.getProperty("path.separator") + System.getProperty("java.class.path"),
                        "Snippets")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        java.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        java.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        assertThat(java.start().waitFor()).as(Files.readString(output)).isZero();

        List<String> lines = Files.readAllLines(output);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("5 riders have won GP Miguel Indurain, from 1999, more than once");
        assertThat(Files.readString(Path.of("docs/notebooks.md")).replaceAll("\\s+", " "))
                .contains("shows a sentence (\"" + lines.get(1).split("(?<=[.]) ")[0] + " …\")");
    }

    /** Also where it stands with names in capitals for something of one's own. */
    @Test
    void everyCommandAndOptionThatIsMentionedIsThere() throws IOException {
        List<String> unknown = new ArrayList<>();
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            for (Path page : Stream.concat(Stream.of(Path.of("README.md")), docs)
                    .filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                for (MatchResult mentioned :
                        MENTIONED.matcher(Files.readString(page)).results().toList()) {
                    strayWords(mentioned.group(1))
                            .forEach(word -> unknown.add(page + ": " + mentioned.group(1) + ": " + word));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static List<String> strayWords(String call) {
        List<String> words = words(call).stream()
                .map(word -> word.replaceFirst("[=|].*", ""))
                .toList();
        CommandLine command =
                new CommandLine(new PalmaresCommand(OutputTarget.stream(OutputStream.nullOutputStream()), Ending.NONE));
        Commands.addTo(command);
        List<String> stray = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            CommandLine next = command.getSubcommands().get(word);
            if (next != null) {
                command = next;
            } else if (i == 0 ? !Set.of("--help", "--version").contains(word) : isUnknownOption(command, word)) {
                stray.add(word);
            }
        }
        return stray;
    }

    private static boolean isUnknownOption(CommandLine command, String word) {
        return word.matches("-.+") && !command.getCommandSpec().optionsMap().containsKey(word);
    }

    private static Stream<String> fences(String page, String language) throws IOException {
        return FENCE.matcher(Files.readString(Path.of(page)))
                .results()
                .filter(fence -> fence.group(1).equals(language))
                .map(fence -> fence.group(2));
    }

    private static Ended run(String call) {
        List<String> arguments = new ArrayList<>();
        for (MatchResult word : WORD.matcher(call).results().toList()) {
            arguments.add(word.group(1) != null ? word.group(1).replaceAll("\\s+", " ") : word.group(2));
        }
        boolean isWritten = false;
        for (int i = 0; i < arguments.size(); i++) {
            boolean isFile = i > 0
                    && (arguments.get(i - 1).equals("-o") || arguments.get(i).endsWith(".csv"));
            isWritten |= arguments.get(i).equals("-o");
            if (isFile) {
                arguments.set(i, folder.resolve(arguments.get(i)).toString());
            }
        }
        if (arguments.get(0).equals("report") && !isWritten) {
            arguments.addAll(List.of("-o", folder.toString()));
        }
        return run(arguments);
    }

    private static Ended run(List<String> call) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> arguments = new ArrayList<>(call);
        arguments.addAll(List.of("--archive", archive.toString()));
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments.toArray(String[]::new));
        return new Ended(exitCode, out.toString(), err.toString());
    }

    private static List<String> words(String text) {
        return List.of(text.strip().replaceAll("```", "").strip().split("\\s+"));
    }
}
