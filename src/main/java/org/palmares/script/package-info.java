/**
 * Query scripts: a file of SQL with its contract in a header comment, named parameters and, where it has any, its expected
 * output. {@link org.palmares.script.Script} is the text and its contract; {@link org.palmares.script.ScriptRunner} runs it
 * on a session, {@link org.palmares.script.ScriptCheck} as the test that it is.
 *
 * <p>The contract's grammar is {@link org.palmares.contract}'s. Nothing here knows the command line or speaks JDBC.
 */
package org.palmares.script;
