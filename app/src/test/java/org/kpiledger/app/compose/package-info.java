/** The composition of containers, compared with the applications that it starts. */
@NullMarked
package org.kpiledger.app.compose;

import org.jspecify.annotations.NullMarked;
