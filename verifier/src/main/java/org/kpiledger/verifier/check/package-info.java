/** Checks a log as it is shown: signatures, root, older checkpoints, each entry, and the figures that follow from all. */
@NullMarked
package org.kpiledger.verifier.check;

import org.jspecify.annotations.NullMarked;
