package org.palmares.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

final class FailureTest {
    @Test
    void aUsageExceptionBlamesTheCallAndSaysItsMessage() {
        assertThat(Failure.of(new UsageException("given 0, at least 1")))
                .isEqualTo(new Failure("given 0, at least 1", Blame.CALL));
    }

    @Test
    void anIllegalArgumentOfALibraryIsAFaultOfPalmaresAndNotOfTheCall() {
        assertThat(Failure.of(new IllegalArgumentException("Negative delay.\nat all")))
                .isEqualTo(new Failure(
                        "this is a fault of palmares itself (IllegalArgumentException: Negative delay.); --verbose prints"
                                + " where it arose",
                        Blame.PALMARES));
        assertThat(Failure.of(new NullPointerException()).words())
                .isEqualTo(
                        "this is a fault of palmares itself (NullPointerException); --verbose prints where it arose");
    }

    @Test
    void errorsOfTheMachineAreOneLineThatSaysWhatToDo() {
        assertThat(Failure.of(new StackOverflowError()))
                .isEqualTo(new Failure(
                        "this is nested deeper than Java's stack reaches; PALMARES_JAVA_OPTS=-Xss64m lets it reach"
                                + " further",
                        Blame.MATTER));
        assertThat(Failure.of(new OutOfMemoryError("Java heap space")).words())
                .matches("Java's memory of \\d+ MB is too small for this; ask for less at once, or give it more with"
                        + " PALMARES_JAVA_OPTS=-Xmx4g");
        assertThat(Failure.of(new UnsatisfiedLinkError("no x in java.library.path"))
                        .words())
                .isEqualTo("a library of palmares can't be loaded on this machine, in this memory:"
                        + " UnsatisfiedLinkError: no x in java.library.path");
    }

    @Test
    void whatIsWrappedIsTold() {
        assertThat(Failure.of(new CompletionException(new StackOverflowError())).blame())
                .isEqualTo(Blame.MATTER);
        assertThat(Failure.of(new UncheckedIOException(new IOException("No space left on device")))
                        .words())
                .isEqualTo("the disk is full");
        assertThat(Failure.of(new UncheckedIOException(new NoSuchFileException("a/b")))
                        .words())
                .isEqualTo("a/b: there is no such file or folder");
        assertThat(Failure.of(new UncheckedIOException("jupyter can't be started", new IOException("x")))
                        .words())
                .isEqualTo("jupyter can't be started");
    }

    @Test
    void aReasonNeverRepeatsTheFilesName() {
        assertThat(Reason.of(new NoSuchFileException("/a/b"))).isEqualTo("there is no such file or folder");
        assertThat(Reason.of(new AccessDeniedException("/a/b"))).isEqualTo("permission denied");
        assertThat(Reason.of(new FileSystemException("/a/b", null, "Is a directory")))
                .isEqualTo("Is a directory");
        assertThat(Reason.of(new FileSystemException("/a/b", null, "No space left on device")))
                .isEqualTo("the disk is full");
        assertThat(Reason.of(new IOException())).isEqualTo("IOException");
    }
}
