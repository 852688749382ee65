@NullMarked
package org.kpiledger.edge.server;

import org.jspecify.annotations.NullMarked;
