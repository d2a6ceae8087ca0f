package org.palmares.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script {@code ./palmares} in a checkout of its own, where small scripts that note how they were called stand in for
 * Maven and Java: what is tested is when it builds and what it passes on.
 */
final class LauncherTest {
    private static final String MAVEN = """
            #!/bin/sh
            echo "mvn $*" >>"$CALLS"
            sleep 0.3
            mkdir -p target/dist
            : >target/dist/.built
            """;
    private static final String JAVA = """
            #!/bin/sh
            for last in "$@"; do :; done
            echo "java $last" >>"$CALLS"
            exit 7
            """;
    private static final String BUILD = "mvn -q -B -Dstyle.color=never -Dquick -Dmaven.test.skip=true package";

    @TempDir
    private Path folder;

    private Path checkout;
    private Path calls;

    @BeforeEach
    void layOutACheckout() throws IOException {
        Path script = Path.of("palmares").toAbsolutePath();
        assumeTrue(
                Files.isExecutable(script) && Files.exists(Path.of("/bin/sh")),
                "skipped: needs ./palmares and /bin/sh");
        calls = folder.resolve("calls");
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(script, checkout.resolve("palmares"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String source : List.of("pom.xml", "src/main/A.java", "datasets/race.csv", "reports/a.md")) {
            write(checkout.resolve(source), "");
            age(checkout.resolve(source));
        }
        for (String sources : List.of("src/main", "datasets", "reports")) {
            age(checkout.resolve(sources));
        }
        executable("mvn", MAVEN);
        executable("java", JAVA);
    }

    @Test
    void theFirstCallBuildsAndPassesTheExitCodeOn() throws Exception {
        Outcome outcome = palmares("races");
        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.words())
                .isEqualTo(
                        "palmares: building for the first time: a minute or two, most of it for downloading libraries\n");
        assertThat(calls()).startsWith(BUILD).endsWith("java races");
    }

    @Test
    void theSecondCallDoesNotBuild() throws Exception {
        palmares("races");
        Files.delete(calls);
        Outcome outcome = palmares("winners");
        assertThat(outcome.words()).isEmpty();
        assertThat(calls()).containsExactly("java winners");
    }

    @Test
    void aChangedSourceIsBuilt() throws Exception {
        palmares("races");
        Files.delete(calls);
        write(checkout.resolve("datasets/race.csv"), "race_id");
        Outcome outcome = palmares("races");
        assertThat(outcome.words()).isEqualTo("palmares: the sources have changed, building (about ten seconds)\n");
        assertThat(calls()).contains(BUILD);
    }

    @Test
    void aWrittenReportIsNoSource() throws Exception {
        palmares("races");
        Files.delete(calls);
        write(checkout.resolve("reports/a.html"), "<p>");
        palmares("races");
        assertThat(calls()).containsExactly("java races");
    }

    @Test
    void classesKeptForAnOlderProgramAreKeptAnew() throws Exception {
        palmares("races");
        Files.delete(calls);
        write(checkout.resolve("target/dist/palmares.jsa"), "");
        age(checkout.resolve("target/dist/palmares.jsa"));
        write(checkout.resolve("target/dist/palmares.jar"), "");
        Outcome outcome = palmares("races");
        assertThat(outcome.words())
                .isEqualTo("palmares: the program was built anew; keeping its classes so that it starts faster (a few"
                        + " seconds)\n");
        assertThat(calls()).containsExactly("java org.palmares.cli.UsualCommands", "java races");
    }

    @Test
    void twoCallsAtOnceBuildOnce() throws Exception {
        Process first = start("races");
        Process second = start("winners");
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(calls().stream().filter(BUILD::equals)).hasSize(1);
        assertThat(calls()).contains("java races", "java winners");
    }

    @Test
    void aFailedBuildShowsItsLogAndEndsWithOne() throws Exception {
        executable("mvn", "#!/bin/sh\necho '[ERROR] no such symbol'\nexit 1\n");
        Outcome outcome = palmares("races");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.words()).isEqualTo("""
                palmares: building for the first time: a minute or two, most of it for downloading libraries
                palmares: the build failed; the end of %s/target/palmares-build.log:
                [ERROR] no such symbol
                """.formatted(checkout.toRealPath()));
        assertThat(calls).doesNotExist();
    }

    @Test
    void aBuildThatWasKilledDoesNotBlockTheNext() throws Exception {
        write(checkout.resolve("target/.palmares-build/pid"), "99999999\n");
        palmares("races");
        assertThat(calls()).startsWith(BUILD).endsWith("java races");
    }

    @Test
    void inALocaleThatIsNotUtf8JavaIsStartedInOneThatIs() throws Exception {
        executable("java", "#!/bin/sh\necho \"${LC_ALL:-}\" >>\"$CALLS\"\n");
        executable("locale", "#!/bin/sh\necho \"$CHARMAP\"\n");
        write(checkout.resolve("target/dist/.built"), "");
        for (String charmap : List.of("ANSI_X3.4-1968", "ISO-8859-1", "", "UTF-8")) {
            ProcessBuilder builder = builder("races");
            builder.environment().put("CHARMAP", charmap);
            builder.environment().put("LC_ALL", "xx");
            assertThat(builder.start().waitFor()).isZero();
        }
        assertThat(calls()).containsExactly("C.UTF-8", "C.UTF-8", "C.UTF-8", "xx");
    }

    @Test
    void aStreamThatIsClosedIsNeverGivenToAFile() throws Exception {
        executable("java", """
                #!/bin/sh
                in=$(readlink /proc/$$/fd/0)
                out=$(readlink /proc/$$/fd/1)
                err=$(readlink /proc/$$/fd/2)
                echo "$in $out $err" >>"$CALLS"
                """);
        write(checkout.resolve("target/dist/.built"), "");
        assumeTrue(Files.exists(Path.of("/proc/self/fd/0")), "skipped: needs /proc");
        ProcessBuilder builder = builder("races");
        builder.command(List.of("/bin/sh", "-c", "exec '" + checkout.resolve("palmares") + "' races <&- >&- 2>&-"));
        assertThat(builder.start().waitFor()).isZero();
        assertThat(calls()).containsExactly("/dev/null /dev/null /dev/null");
    }

    private record Outcome(int exitCode, String words) {}

    private Outcome palmares(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        String words = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), words);
    }

    private Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("palmares").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("CALLS", calls.toString());
        builder.environment().merge("PATH", folder + "/bin", (path, ours) -> ours + ":" + path);
        return builder;
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    private void executable(String name, String text) throws IOException {
        Path file = folder.resolve("bin").resolve(name);
        write(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }
}
