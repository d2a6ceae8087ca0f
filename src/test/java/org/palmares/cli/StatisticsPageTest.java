package org.palmares.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palmares.archive.Archives;

/** The examples of docs/statistics.md print what stands there. {@code -Daccept} writes what they print into the page. */
final class StatisticsPageTest {
    private static final Path PAGE = Path.of("docs/statistics.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\$ \\./palmares (.*)\\n((?:(?!\\$ |```).*\\n)*)");

    @TempDir
    static Path folder;

    record Example(String call, String output) {
        @Override
        public String toString() {
            return call;
        }
    }

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher each = EXAMPLE.matcher(Files.readString(PAGE));
        while (each.find()) {
            examples.add(new Example(each.group(1), each.group(2)));
        }
        return examples.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void printsWhatThePageSays(Example example) throws IOException {
        StringWriter both = new StringWriter();
        PrintWriter out = new PrintWriter(both);
        Archives.createIfAbsent(folder.resolve("archive.duckdb"));
        String[] arguments = (example.call() + " --archive " + folder.resolve("archive.duckdb")).split(" ");

        int exitCode = Main.run(out, out, arguments);

        if (System.getProperty("accept") != null) {
            String page = Files.readString(PAGE);
            String call = "$ ./palmares " + example.call() + "\n";
            Files.writeString(PAGE, page.replace(call + example.output(), call + both));
            return;
        }
        assertThat(both.toString()).isEqualTo(example.output());
        assertThat(exitCode).isZero();
    }
}
