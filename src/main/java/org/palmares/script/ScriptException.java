package org.palmares.script;

import org.palmares.failure.Worded;

/** A script breaks its own contract, or is called against it; the message names the file and, where there is one, the line. */
public final class ScriptException extends RuntimeException implements Worded {
    public ScriptException(String message) {
        super(message);
    }

    ScriptException(String message, Throwable cause) {
        super(message, cause);
    }

    static ScriptException at(String file, int line, String message) {
        return new ScriptException(file + ":" + line + ": " + message);
    }
}
