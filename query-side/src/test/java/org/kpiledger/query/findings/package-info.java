/** Tests of questions about findings. */
@NullMarked
package org.kpiledger.query.findings;

import org.jspecify.annotations.NullMarked;
