/**
 * The convenient way to ask, made for cells, and the kernel that runs them in Jupyter. To ask, start from
 * {@link org.palmares.notebook.Palmares}, which needs no Jupyter. Of the kernel, start from
 * {@link org.palmares.notebook.KernelMain}, which starts the rapaio kernel with what palmares adds to it, and from
 * {@link org.palmares.notebook.Notebook}, whose methods every cell can call.
 *
 * <p>The kernel's classes are on the class path only here, never in a command. Installing and checking the kernel, which
 * commands do, is in {@link org.palmares.notebook.setup}.
 */
package org.palmares.notebook;
