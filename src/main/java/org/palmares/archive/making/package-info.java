/**
 * How an archive comes to be: from the bundled data, from an export, or from an archive of an older schema. Closed: the way in
 * is {@link org.palmares.archive.Archives}.
 */
package org.palmares.archive.making;
