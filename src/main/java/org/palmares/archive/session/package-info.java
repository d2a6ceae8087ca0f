/**
 * An analyst's own SQL on an archive, statement by statement: results of any length, failures with their place. Start from
 * {@link org.palmares.archive.session.SqlSession}. It knows nothing of scripts and parameters' declarations.
 */
package org.palmares.archive.session;
