/** Makes bundles: all that somebody needs to check a log elsewhere. */
@NullMarked
package org.kpiledger.verifier.bundle;

import org.jspecify.annotations.NullMarked;
