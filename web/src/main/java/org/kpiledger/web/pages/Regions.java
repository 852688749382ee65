package org.kpiledger.web.pages;

import java.util.List;

/** The regions that forms and filters offer; their names are words of the pages. */
public final class Regions {
    public static final List<String> ALL = List.of("AFR", "AMS", "ARB", "ASP", "CIS", "EUR", "GLO");

    private Regions() {}
}
