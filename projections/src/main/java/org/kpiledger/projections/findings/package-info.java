/** What did auditors find about which figure, what was answered, and has the figure changed since? */
@NullMarked
package org.kpiledger.projections.findings;

import org.jspecify.annotations.NullMarked;
