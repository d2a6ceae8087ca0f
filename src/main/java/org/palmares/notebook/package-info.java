/**
 * The notebook's kernel: what runs behind a cell in Jupyter. Start from {@link org.palmares.notebook.KernelMain}, which
 * starts the rapaio kernel with what palmares adds to it, and from {@link org.palmares.notebook.Notebook}, whose methods
 * every cell can call.
 *
 * <p>The kernel's classes are on the class path only here, never in a command. Installing and checking the kernel, which
 * commands do, is in {@link org.palmares.notebook.setup}.
 */
package org.palmares.notebook;
