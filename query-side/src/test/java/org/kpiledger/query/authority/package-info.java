/** Authority over HTTP, from rows in a database. */
@NullMarked
package org.kpiledger.query.authority;

import org.jspecify.annotations.NullMarked;
