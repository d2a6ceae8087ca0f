/**
 * SQL as text: tokens, statements, named parameters, quoting, places in a file. It runs nothing and knows no database.
 */
package org.palmares.sql;
