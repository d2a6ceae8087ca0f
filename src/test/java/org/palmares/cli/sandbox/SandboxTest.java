package org.palmares.cli.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.palmares.archive.Archive;
import org.palmares.archive.ArchiveException;
import org.palmares.archive.Archives;
import org.palmares.archive.PrivateCopy;
import org.palmares.archive.session.SqlSession;
import org.palmares.format.OutputTarget;

/** What holds whatever the sandbox's process does, also where it is no SQL. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the sandbox's limits are set by a POSIX shell")
final class SandboxTest {
    @TempDir
    private static Path folder;

    private static Path archive;

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final List<String> words = new ArrayList<>();

    @BeforeAll
    static void makeArchive() {
        archive = folder.resolve("an-archive.duckdb");
        Archives.createIfAbsent(archive);
    }

    /** Things that the work of a sandbox may do, for it to be sent there by name. */
    enum Deed {
        GIVE_A_MEGABYTE,
        FAIL_HALF_WAY,
        END_THE_PROCESS,
        SLEEP
    }

    record Work(Deed deed) implements ConfinedWork {
        @Override
        public int on(Archive archive, SqlSession session, Surroundings surroundings) {
            surroundings.at("the deed");
            switch (deed) {
                case GIVE_A_MEGABYTE -> surroundings.data().write(out -> out.write(new byte[1 << 20]));
                case FAIL_HALF_WAY -> {
                    surroundings.data().write(out -> out.write("half".getBytes(StandardCharsets.UTF_8)));
                    throw new IllegalStateException("a bug");
                }
                case END_THE_PROCESS -> Runtime.getRuntime().halt(9);
                case SLEEP -> sleep();
            }
            return 0;
        }

        private static void sleep() {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void dataIsBoundedInBytes() {
        assertThatThrownBy(() -> run(Deed.GIVE_A_MEGABYTE, Duration.ofSeconds(60), 1 << 19))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the deed: stopped: the sandbox gives at most 0 MB of data; ask for fewer rows");
        assertThat(data.size()).isLessThanOrEqualTo(1 << 19);
    }

    @Test
    void whatWasGivenBeforeAFailureIsGivenAndTheFailureIsOneLine() {
        assertThat(run(Deed.FAIL_HALF_WAY, Duration.ofSeconds(60), 1 << 20)).isEqualTo(1);
        assertThat(data).hasToString("half");
        assertThat(words)
                .containsExactly(
                        "palmares: this is a fault of palmares itself (IllegalStateException: a bug); --verbose"
                                + " prints where it arose");
    }

    @Test
    void aProcessThatEndsIsTold() {
        assertThatThrownBy(() -> run(Deed.END_THE_PROCESS, Duration.ofSeconds(60), 1 << 20))
                .isInstanceOf(ArchiveException.class)
                .hasMessage("the deed: the sandbox's process ended without an answer (exit code 9)");
    }

    @Test
    void itsTimeIsHeldFromOutside() {
        assertThatThrownBy(() -> run(Deed.SLEEP, Duration.ofMillis(100), 1 << 20))
                .isInstanceOf(ArchiveException.class)
                .hasMessageStartingWith("the deed: stopped after ");
    }

    /** Where DuckDB's library lies beside its driver, no file at all; elsewhere the driver must unpack it. */
    @Test
    void theCopyIsGoneWhenTheWorkBegins() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (PrivateCopy copy = Archives.privateCopy(archive)) {
            assertThat(copy.file()).exists().hasParent(copy.file().getParent());
            assertThat(copy.file().getParent()).hasParent(temporary);
            new Sandbox(copy, new Limits(Duration.ofSeconds(60), 1 << 20), words::add)
                    .run(new Work(Deed.GIVE_A_MEGABYTE), OutputTarget.stream(data));
            assertThat(copy.file().getParent()).doesNotExist();
        }
        assertThat(data.size()).isEqualTo(1 << 20);
        assertThat(Files.size(archive)).isPositive();
    }

    private int run(Deed deed, Duration time, long bytes) {
        try (PrivateCopy copy = Archives.privateCopy(archive)) {
            return new Sandbox(copy, new Limits(time, bytes), words::add)
                    .run(new Work(deed), OutputTarget.stream(data));
        }
    }
}
