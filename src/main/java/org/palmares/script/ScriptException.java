package org.palmares.script;

/** A script breaks its own contract, or is called against it; the message names the file and, where there is one, the line. */
public final class ScriptException extends RuntimeException {
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
