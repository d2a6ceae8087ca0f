package org.palmares.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The value of {@code --timeout}. */
final class Timeout {
    private Timeout() {}

    /** @throws ParameterException when it is less than a second */
    static int checked(CommandSpec command, int seconds) {
        if (seconds < 1) {
            throw new ParameterException(
                    command.commandLine(), "--timeout is a number of seconds, 1 or more; given " + seconds);
        }
        return seconds;
    }
}
