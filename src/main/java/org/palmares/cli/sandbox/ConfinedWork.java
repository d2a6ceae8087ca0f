package org.palmares.cli.sandbox;

import java.io.Serializable;
import org.palmares.archive.Archive;
import org.palmares.archive.session.SqlSession;
import org.palmares.format.OutputTarget;

/** Something to do on a confined archive, in the sandbox's process. It is sent there with the values it holds. */
public interface ConfinedWork extends Serializable {

    /**
     * Does it.
     *
     * @param session opened on the archive, which is confined
     * @return the exit code
     * @throws RuntimeException whose message is one line for the user
     */
    int on(Archive archive, SqlSession session, Surroundings surroundings);

    /** What it can reach: the process that waits for it. */
    interface Surroundings {
        /** Where data goes. */
        OutputTarget data();

        /** Says something that is no data. */
        void say(String words);

        /** Notes what is being done, in case that it never ends: {@code script.sql:3:1}. */
        void at(String place);
    }
}
