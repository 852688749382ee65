/** What happened to a finding: an auditor raised it on a figure, management answered, the auditor closed it. */
@NullMarked
package org.kpiledger.events.finding;

import org.jspecify.annotations.NullMarked;
