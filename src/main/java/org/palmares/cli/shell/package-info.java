/**
 * The interactive SQL prompt. Start from {@link org.palmares.cli.shell.SqlShell}.
 */
package org.palmares.cli.shell;
