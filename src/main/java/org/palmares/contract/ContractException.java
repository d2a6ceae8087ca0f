package org.palmares.contract;

import org.palmares.failure.Worded;

/** A header breaks its grammar; the message names the file and the line. */
public final class ContractException extends RuntimeException implements Worded {
    ContractException(String message) {
        super(message);
    }

    static ContractException at(String file, int line, String message) {
        return new ContractException(file + ":" + line + ": " + message);
    }
}
