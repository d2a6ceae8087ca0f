/**
 * Query scripts as text: a file of SQL with its contract in a header comment, named parameters and, where it has any, its
 * expected output. Start from {@link org.palmares.script.Script}.
 *
 * <p>Nothing here runs a query or knows a database; {@link org.palmares.script.NamedParameters} only brings a query into
 * the form that a JDBC driver binds.
 */
package org.palmares.script;
