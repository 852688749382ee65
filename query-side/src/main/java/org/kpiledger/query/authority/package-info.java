/** Who could act in a role, there and then? */
@NullMarked
package org.kpiledger.query.authority;

import org.jspecify.annotations.NullMarked;
