/** The transparency log's core: hashes, tree heads and proofs by which an outsider checks that entries were neither altered nor dropped. */
@NullMarked
package org.kpiledger.log;

import org.jspecify.annotations.NullMarked;
