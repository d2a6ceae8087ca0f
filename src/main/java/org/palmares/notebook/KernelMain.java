package org.palmares.notebook;

import org.rapaio.jupyter.kernel.MainApp;

/** Starts the kernel for one notebook. Jupyter calls it with the name of a connection file. */
public final class KernelMain {
    private KernelMain() {}

    /** Runs until Jupyter ends the kernel. */
    public static void main(String[] arguments) throws Exception {
        KernelAdditions.install();
        MainApp.main(arguments);
    }
}
