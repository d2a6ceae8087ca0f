/**
 * Query scripts: a file of SQL with its contract in a header comment, named parameters and, where it has any, its expected
 * output. {@link org.palmares.script.Script} is the text and its contract; {@link org.palmares.script.ScriptRunner} runs it
 * on a session, {@link org.palmares.script.ScriptCheck} as the test that it is.
 *
 * <p>The grammar of parameters, {@link org.palmares.script.ParameterDeclaration}, is that of reports and notebook cells too. Nothing
 * here knows the command line or speaks JDBC.
 */
package org.palmares.script;
