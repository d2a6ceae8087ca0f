/**
 * The file that an archive is: where it lies, how it appears whole or not at all, how it is attached, and what to say when it
 * can't be. Closed: the way in is {@link org.palmares.archive.Archives}.
 */
package org.palmares.archive.file;
