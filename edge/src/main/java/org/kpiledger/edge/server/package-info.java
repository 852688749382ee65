/** How the web server meets the network: which names it answers to, and what it says before an application is asked. */
@NullMarked
package org.kpiledger.edge.server;

import org.jspecify.annotations.NullMarked;
