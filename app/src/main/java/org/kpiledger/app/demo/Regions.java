package org.kpiledger.app.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kpiledger.events.Country;

/** Some countries of each region of the plan. */
final class Regions {
    static final List<String> CODES = List.of("AFR", "AMS", "ARB", "ASP", "CIS", "EUR");

    private static final Map<String, List<Country>> COUNTRIES = Map.of(
            "AFR", countries("CMR COD ETH KEN MOZ MWI SEN SLE TCD TZA ZAF ZWE"),
            "AMS", countries("ARG DOM GTM HND KNA PAN PRY SLV"),
            "ARB", countries("BHR DJI DZA EGY IRQ JOR MAR MRT OMN SAU SDN SOM"),
            "ASP", countries("BRN BTN IDN IND KHM LAO MNG MYS PAK PHL PNG THA TON VUT"),
            "CIS", countries("AZE BLR KAZ KGZ UZB"),
            "EUR", countries("ALB BIH GEO MDA MKD MNE ROU SRB TUR UKR"));

    private static final Map<String, String> ENGLISH = Map.of(
            "AFR", "Africa",
            "AMS", "the Americas",
            "ARB", "the Arab States",
            "ASP", "Asia and the Pacific",
            "CIS", "the Commonwealth of Independent States",
            "EUR", "Europe");

    private static final Map<String, String> CHINESE = Map.of(
            "AFR", "非洲",
            "AMS", "美洲",
            "ARB", "阿拉伯国家",
            "ASP", "亚太",
            "CIS", "独联体国家",
            "EUR", "欧洲");

    private Regions() {}

    private static List<Country> countries(String codes) {
        return Arrays.stream(codes.split(" ")).map(Country::new).toList();
    }

    static List<Country> countriesOf(String region) {
        return COUNTRIES.getOrDefault(region, List.of());
    }

    /** All of them, region by region. */
    static List<Country> countries() {
        return CODES.stream().flatMap(region -> countriesOf(region).stream()).toList();
    }

    static String english(String region) {
        return ENGLISH.getOrDefault(region, region);
    }

    static String chinese(String region) {
        return CHINESE.getOrDefault(region, region);
    }
}
