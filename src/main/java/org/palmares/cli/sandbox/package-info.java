/**
 * A process of its own for what somebody else wrote: a script, a report. Start from {@link
 * org.palmares.cli.sandbox.Sandbox}. What runs there is a {@link org.palmares.cli.sandbox.ConfinedWork}, and this package knows
 * nothing of scripts and reports; what SQL is run at all is the archive's to say.
 */
package org.palmares.cli.sandbox;
