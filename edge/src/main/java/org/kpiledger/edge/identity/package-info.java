/** Who calls: passwords and identity tokens are turned into a {@link org.kpiledger.edge.identity.Caller}. */
@NullMarked
package org.kpiledger.edge.identity;

import org.jspecify.annotations.NullMarked;
