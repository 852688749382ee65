package org.kpiledger.edge.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstBadPositionTest {
    private static final Inspected ABOUT_NONE = Inspected.diverging("head", 0, "It is damaged.");

    private static Inspected within(long first, long last) {
        return Inspected.divergingWithin("head", new Place(first, last), "It is another.");
    }

    private static Inspected at(long position) {
        return Inspected.diverging("leaf hashes", position, "It is another.");
    }

    private static String lowest(Inspected... all) {
        return Place.lowest(List.of(all)).map(Place::inWords).orElse("none");
    }

    @Test
    void isTheOneThatAComparisonKnows() {
        assertThat(lowest(within(1, 512), at(400), within(257, 512), ABOUT_NONE))
                .isEqualTo("400");
        assertThat(lowest(at(668), at(400))).isEqualTo("400");
    }

    @Test
    void isOneOfSeveralWhereNoneKnowsIt() {
        assertThat(lowest(within(1, 673))).isEqualTo("between 1 and 673");
        assertThat(lowest(within(601, 673), within(665, 672))).isEqualTo("between 665 and 672");
        assertThat(lowest(within(1, 512), within(512, 600))).isEqualTo("512");
    }

    @Test
    void isBeforeOneThatIsKnownFartherOn() {
        assertThat(lowest(within(1, 256), at(900))).isEqualTo("between 1 and 256");
    }

    @Test
    void isNoneWhereNothingDivergesOrNoEntryIsConcerned() {
        assertThat(lowest()).isEqualTo("none");
        assertThat(lowest(Inspected.agreeing("tiles", "All agree."), ABOUT_NONE))
                .isEqualTo("none");
    }
}
