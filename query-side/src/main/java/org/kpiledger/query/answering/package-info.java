/** Finds the moment that a question is about, reads its parameters, and writes its answer. */
@NullMarked
package org.kpiledger.query.answering;

import org.jspecify.annotations.NullMarked;
