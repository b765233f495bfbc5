/**
 * Files in and out, one class a format. What cannot be read is a {@link
 * org.pesexplorer.io.DataException} that names file, line and reason; every file is written through
 * {@link org.pesexplorer.io.AtomicFile}. Knows no toolkit.
 */
package org.pesexplorer.io;
