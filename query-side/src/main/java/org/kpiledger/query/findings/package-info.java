/** What did auditors find about which figure, and what came of it? */
@NullMarked
package org.kpiledger.query.findings;

import org.jspecify.annotations.NullMarked;
