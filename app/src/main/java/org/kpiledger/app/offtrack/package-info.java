/** Brings what the query side sees of KPIs before the owners of risks, by commands of the installation itself. */
@NullMarked
package org.kpiledger.app.offtrack;

import org.jspecify.annotations.NullMarked;
