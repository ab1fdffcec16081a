/** The client over each of its transports, through servers and proxies that nobody here wrote. */
@NullMarked
package io.github.openrouterjava.it.transport;

import org.jspecify.annotations.NullMarked;
