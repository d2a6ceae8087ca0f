/**
 * Sets Jupyter up for palmares and checks it. Start from {@link org.palmares.notebook.setup.KernelSpec}, which is what
 * Jupyter knows of our kernel, and {@link org.palmares.notebook.setup.Doctor}.
 *
 * <p>Nothing here needs the kernel's classes or the network.
 */
package org.palmares.notebook.setup;
