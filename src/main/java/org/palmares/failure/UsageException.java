package org.palmares.failure;

/**
 * The call is at fault, and not what it was about: the message names what was given and what is allowed. An
 * {@link IllegalArgumentException} that is not one of these is a bug, also where it comes from a library.
 */
public final class UsageException extends IllegalArgumentException implements Worded {
    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public Blame blame() {
        return Blame.CALL;
    }
}
