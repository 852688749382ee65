package org.kpiledger.verifier.source;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kpiledger.log.TileAddress;

/**
 * What a bundle has in it, by name: the tiles and the checkpoint under the paths of a tiled log, so that unpacked it can be
 * read as one; and beside them the key, older checkpoints, and answers with their requests.
 *
 * <p>Source: C2SP tlog-tiles, parameters, for the names of checkpoint and tiles.
 */
public final class BundleLayout {
    /** One line, {@code kpi-ledger bundle 1}: what this is, and in which version of its layout. */
    public static final String FORMAT = "format";

    /** The only version there is. */
    public static final String VERSION_LINE = "kpi-ledger bundle 1\n";

    /** The newest checkpoint, a signed note. */
    public static final String CHECKPOINT = "checkpoint";

    /** The verifier key that the log was said to have when the bundle was made. */
    public static final String KEY = "key";

    private static final String EARLIER = "checkpoints/";
    private static final String TILES = "tile/";
    private static final String ANSWERS = "answers/";
    private static final String REQUEST = "/request";
    private static final String BODY = "/answer.json";

    private static final Pattern NAME = Pattern.compile("format|checkpoint|key|checkpoints/[0-9]{1,19}"
            + "|answers/[0-9]{5}/(?:request|answer\\.json)"
            + "|tile/(?:0|entries)/(?:x[0-9]{3}/){0,6}[0-9]{3}(?:\\.p/[1-9][0-9]{0,2})?");

    private BundleLayout() {}

    /** Whether a bundle may have something of this name; no name of the kind leads out of a folder. */
    public static boolean knows(String name) {
        return NAME.matcher(name).matches();
    }

    public static String tile(TileAddress address) {
        return TILES + address.path();
    }

    public static String earlier(long size) {
        return EARLIER + size;
    }

    static boolean isEarlier(String name) {
        return name.startsWith(EARLIER);
    }

    static boolean isOfAnswer(String name) {
        return name.startsWith(ANSWERS);
    }

    /** @param number from 1 */
    public static String request(int number) {
        return answer(number) + REQUEST;
    }

    /** @param number from 1 */
    public static String body(int number) {
        return answer(number) + BODY;
    }

    private static String answer(int number) {
        return ANSWERS + String.format(Locale.ROOT, "%05d", number);
    }
}
