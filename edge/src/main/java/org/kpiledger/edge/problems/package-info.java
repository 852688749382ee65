/** Problem documents (RFC 9457): the one shape in which an edge says that and why something was not done. */
@NullMarked
package org.kpiledger.edge.problems;

import org.jspecify.annotations.NullMarked;
