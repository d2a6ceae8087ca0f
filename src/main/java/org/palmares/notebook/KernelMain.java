package org.palmares.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapaio.jupyter.kernel.MainApp;
import org.rapaio.jupyter.kernel.channels.Channels;
import org.rapaio.jupyter.kernel.core.ConnectionProperties;
import org.rapaio.jupyter.kernel.core.Transform;

/**
 * Starts the kernel for one notebook. Jupyter calls it with the name of a connection file.
 *
 * <p>This stands for the kernel's own {@code MainApp.main}, which leaves no place to come in between the start of the
 * channels and the wait for their end, and logs every step to the terminal that Jupyter runs in.
 */
public final class KernelMain {
    private KernelMain() {}

    /** Runs until Jupyter ends the kernel. */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        Logger.getLogger("").setLevel(Level.WARNING);
        KernelAdditions.install();
        ConnectionProperties connection =
                Transform.fromJson(Files.readString(Path.of(arguments[0])), ConnectionProperties.class);
        Channels channels = new Channels(connection);
        channels.connect(MainApp.kernel);
        ChannelThreads.revive(channels);
        ChannelThreads.stopCellsOnInterrupt(channels, MainApp.kernel);
        channels.joinUntilClose();
    }
}
