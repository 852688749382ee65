package org.kpiledger.events.codec;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpiledger.events.ActorId;
import org.kpiledger.events.Amount;
import org.kpiledger.events.Code;
import org.kpiledger.events.Country;
import org.kpiledger.events.CurrencyCode;
import org.kpiledger.events.DomainEvent;
import org.kpiledger.events.Languages;
import org.kpiledger.events.Line;
import org.kpiledger.events.LocalizedName;
import org.kpiledger.events.LocalizedText;
import org.kpiledger.events.Moment;
import org.kpiledger.events.PartialDate;
import org.kpiledger.events.Period;
import org.kpiledger.events.Position;
import org.kpiledger.events.Prose;
import org.kpiledger.events.Quantity;
import org.kpiledger.events.Rate;
import org.kpiledger.events.Sha256;
import org.kpiledger.events.SubjectId;
import org.kpiledger.events.activity.ActivityLink;
import org.kpiledger.events.activity.ActivityLinked;
import org.kpiledger.events.activity.ActivityUnlinked;
import org.kpiledger.events.finding.FigureKind;
import org.kpiledger.events.finding.FigureRef;
import org.kpiledger.events.installation.LogOpened;
import org.kpiledger.events.plan.SdgTargetLinked;
import org.kpiledger.events.value.ReasonCode;

/** Makes events at random, component by component, within the rules that their own constructors state. */
public final class RandomEvents {
    private static final String[] ALPHABETS = {
        "abcXYZ 019", "\"\\/<>&'{}[],:", "预算重点工作（）", "خطة", "éüñŒ", "각한", "📈𠮷👨‍👩‍👧", "\u200e\u200f\u00a0\ue000"
    };
    private static final String[] CURRENCIES = {"CHF", "EUR", "JPY", "BHD", "CLF"};
    private static final int ATTEMPTS_MAX = 10_000;

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> byType;

    /** One currency for each event, since its amounts must have the decimals of its money. */
    private CurrencyCode currency = new CurrencyCode("CHF");

    public RandomEvents(Random random) {
        this.random = random;
        byType = Map.ofEntries(
                Map.entry(Code.class, () -> new Code("c" + characters("ABCxyz019._-", 1, 63))),
                Map.entry(ActorId.class, () -> new ActorId(characters("abcxyz019.-", 1, 64))),
                Map.entry(Line.class, () -> new Line(text("", 1, 60))),
                Map.entry(Prose.class, () -> new Prose(text("\n\t", 1, 400))),
                Map.entry(Sha256.class, () -> new Sha256(characters("0123456789abcdef", 64, 64))),
                Map.entry(Country.class, () -> new Country(pick("TUR", "SYR", "VUT", "RWA", "CHE"))),
                Map.entry(CurrencyCode.class, () -> currency),
                Map.entry(
                        PartialDate.class,
                        () -> new PartialDate(date().toString().substring(0, new int[] {4, 7, 10}[random.nextInt(3)]))),
                Map.entry(Amount.class, () -> Amount.parse(decimal(15, currency.decimals(), currency.decimals()))),
                Map.entry(Rate.class, () -> Rate.parse("1" + decimal(9, 0, 12))),
                Map.entry(Quantity.class, this::quantity),
                Map.entry(LocalDate.class, this::date),
                Map.entry(Moment.class, this::moment),
                Map.entry(LocalizedName.class, () -> LocalizedName.of(texts("", 60))),
                Map.entry(LocalizedText.class, () -> LocalizedText.of(texts("\n\t", 400))),
                Map.entry(int.class, this::count),
                Map.entry(Integer.class, this::count),
                Map.entry(Position.class, () -> Position.of(1L + random.nextInt(Integer.MAX_VALUE))),
                Map.entry(FigureRef.class, this::figure),
                Map.entry(
                        ActivityLinked.class,
                        () -> new ActivityLinked(ActivityLink.KPI, new Line(pick("P1.EMT.K1", "P1.EMT.K2")), date())),
                Map.entry(
                        ActivityUnlinked.class,
                        () -> new ActivityUnlinked(
                                ActivityLink.PLEDGE, new Line("2024/PL-1"), pick(ReasonCode.values()))),
                Map.entry(
                        SdgTargetLinked.class,
                        () -> new SdgTargetLinked(new Code("P1"), new Code(pick("9.c", "17.18", "1.a")), date())),
                Map.entry(boolean.class, random::nextBoolean),
                Map.entry(Boolean.class, random::nextBoolean),
                Map.entry(Period.class, () -> new Period(pick("2023", "2024-Q1", "2026-Q4"))),
                Map.entry(LogOpened.class, () -> new LogOpened(new Line(characters("abcxyz019.-", 1, 64)))));
    }

    public <E extends DomainEvent> E event(Class<E> type) {
        currency = new CurrencyCode(CURRENCIES[random.nextInt(CURRENCIES.length)]);
        return type.cast(value(type));
    }

    Attributes attributes() {
        SubjectId subject = new SubjectId(pick("OP-23", "OP-23/budget/2023", "access/p-1", "installation"));
        String commandId = characters("ABCxyz019._:-", 1, 64);
        return new Attributes(
                uuid(),
                Attributes.source(characters("abcxyz019.-", 1, 64), subject),
                subject,
                random.nextLong(Attributes.SEQUENCE_MAX + 1),
                new ActorId(characters("abcxyz019.-", 1, 64)),
                random.nextBoolean() ? pick("PLANNER", "KPI_OWNER") : null,
                random.nextBoolean() ? new ActorId("p-2") : null,
                random.nextBoolean() ? new Line(text("", 1, 60)) : null,
                pick(Channel.values()),
                commandId,
                characters("ABCxyz019_-", 22, 22),
                commandId,
                random.nextBoolean() ? uuid() : null);
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0]);
        }
        Class<?> raw = (Class<?>) type;
        Supplier<Object> known = byType.get(raw);
        if (known != null) {
            return known.get();
        }
        return raw.isEnum() ? pick(raw.getEnumConstants()) : madeOf(raw);
    }

    private List<Object> list(Type element) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            items.add(value(element));
        }
        return items;
    }

    /** Tries until the components fit each other. */
    private Object madeOf(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            @Nullable Object[] parts = new @Nullable Object[components.length];
            for (int i = 0; i < parts.length; i++) {
                boolean absent =
                        components[i].getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean();
                parts[i] = absent ? null : value(components[i].getGenericType());
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                return constructor.newInstance(parts);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException(refused);
                }
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        throw new IllegalStateException("no components of " + type + " fit each other");
    }

    private FigureRef figure() {
        return pick(
                FigureRef.of(FigureKind.VALUE, new SubjectId("OP-23/value/P1.EMT.K4/memberStates/2023/ASP/H-005")),
                FigureRef.of(FigureKind.RISK, new SubjectId("OP-23/risk/R-HR")),
                FigureRef.of(FigureKind.ACTIVITY, new SubjectId("OP-23/activity/H-005")),
                FigureRef.of(FigureKind.ALLOCATION, new SubjectId("OP-23/budget/2023"), new Code("P1.EMT")),
                FigureRef.of(FigureKind.SPENT, new SubjectId("OP-23/budget/2024"), new Code("P1")),
                new FigureRef(
                        FigureKind.TARGET, new SubjectId("OP-23/kpi/P1.K1"), new Code("m"), null, new Period("2023")),
                new FigureRef(
                        FigureKind.BASELINE, new SubjectId("OP-23/kpi/P1.K1"), new Code("m"), new Code("ASP"), null));
    }

    private int count() {
        return pick(1, 2, 867, 2023, 2024, 2026, Integer.MAX_VALUE);
    }

    private Quantity quantity() {
        String unsigned = decimal(18, 0, random.nextBoolean() ? 6 : currency.decimals());
        boolean negative = random.nextBoolean() && unsigned.chars().anyMatch(c -> c > '0' && c <= '9');
        return Quantity.parse(negative ? "-" + unsigned : unsigned);
    }

    private String decimal(int digitsMax, int decimalsMin, int decimalsMax) {
        String whole = random.nextBoolean() ? "0" : "1" + characters("0123456789", 0, digitsMax - 1);
        String decimals = characters("0123456789", decimalsMin, decimalsMax);
        return decimals.isEmpty() ? whole : whole + "." + decimals;
    }

    private LocalDate date() {
        return LocalDate.of(random.nextInt(10_000), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private Moment moment() {
        return Moment.of(
                date().atStartOfDay(ZoneOffset.UTC).toInstant().plusNanos(random.nextLong(86_400_000_000_000L)));
    }

    private Map<String, String> texts(String more, int lengthMax) {
        Map<String, String> texts = new TreeMap<>();
        for (String language : Languages.OFFICIAL.stream().sorted().toList()) {
            if (texts.isEmpty() || random.nextInt(3) == 0) {
                texts.put(language, text(more, 1, lengthMax));
            }
        }
        return texts;
    }

    private String text(String more, int lengthMin, int lengthMax) {
        String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)] + more;
        return Normalizer.normalize("x" + characters(alphabet, lengthMin, lengthMax), Normalizer.Form.NFC);
    }

    private String characters(String alphabet, int lengthMin, int lengthMax) {
        int[] codePoints = alphabet.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = lengthMin + random.nextInt(lengthMax - lengthMin + 1); i > 0; i--) {
            text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
        }
        return text.toString();
    }

    private String uuid() {
        String hex = characters("0123456789abcdef", 32, 32);
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-7" + hex.substring(13, 16) + "-"
                + pick("8", "9", "a", "b") + hex.substring(17, 20) + "-" + hex.substring(20);
    }

    @SafeVarargs
    private <T> T pick(T... options) {
        return options[random.nextInt(options.length)];
    }
}
