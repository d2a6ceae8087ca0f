/**
 * The kernel that runs cells in Jupyter: {@link org.palmares.notebook.KernelMain} starts the rapaio kernel with what palmares
 * adds to it, and every cell can call the methods of {@link org.palmares.notebook.Notebook}. What a cell asks with is
 * {@link org.palmares.ask.Palmares}, which needs no Jupyter.
 *
 * <p>The kernel's classes are on the class path only here, never in a command. Installing and checking the kernel, which
 * commands do, is in {@link org.palmares.notebook.setup}.
 */
package org.palmares.notebook;
