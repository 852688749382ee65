package org.kpiledger.edge.accounts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kpiledger.edge.BadSetup;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form of an accounts file: {@code {"accounts":[{"name","actorId","displayName","passwordHash","roles":[..]}]}};
 * {@code "demo":true} beside it marks accounts whose password is known to all.
 */
final class AccountsFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> FIELDS = Set.of("name", "actorId", "displayName", "passwordHash", "roles");
    private static final Set<String> ROLES =
            Set.of("PLANNER", "KPI_OWNER", "APPROVER", "DIRECTOR", "AUDITOR", "INTEGRATOR", "ADMIN");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final Pattern ACTOR_ID = Pattern.compile("p-[0-9a-f]{12}");
    private static final Pattern DISPLAY_NAME = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern BCRYPT = Pattern.compile("\\$2[aby]\\$(0[4-9]|[12][0-9]|3[01])\\$[./A-Za-z0-9]{53}");

    private final String file;

    private AccountsFile(String file) {
        this.file = file;
    }

    /**
     * @param file the file's name, for the error
     * @throws BadSetup that names the first field which is not as it must be
     */
    static Accounts read(String file, byte[] content) {
        return new AccountsFile(file).accounts(content);
    }

    static byte[] write(Accounts accounts) {
        var root = JSON.createObjectNode();
        root.put("demo", accounts.areDemo());
        var list = root.putArray("accounts");
        for (Account account : accounts.all()) {
            var node = list.addObject();
            node.put("name", account.name());
            node.put("actorId", account.actorId());
            node.put("displayName", account.displayName());
            node.put("passwordHash", account.passwordHash());
            var roles = node.putArray("roles");
            account.roles().forEach(roles::add);
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private Accounts accounts(byte[] content) {
        JsonNode root = parse(content);
        if (!root.isObject()) {
            throw bad("(root)", "must be an object with the field accounts");
        }
        root.propertyNames().stream()
                .filter(name -> !name.equals("accounts") && !name.equals("demo"))
                .findFirst()
                .ifPresent(name -> {
                    throw bad(name, "is not known");
                });
        JsonNode list = root.path("accounts");
        if (!list.isArray() || list.isEmpty()) {
            throw bad("accounts", "must be a list of at least one account");
        }
        var all = new ArrayList<Account>();
        var names = new HashSet<String>();
        var actorIds = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            String at = "accounts[" + i + "]";
            Account account = account(at, list.get(i));
            if (!names.add(account.name().toLowerCase(Locale.ROOT))) {
                throw bad(at + ".name", "is the name of an earlier account too");
            }
            if (!actorIds.add(account.actorId())) {
                throw bad(at + ".actorId", "is the id of an earlier account too");
            }
            all.add(account);
        }
        return new Accounts(all, root.path("demo").asBoolean(false));
    }

    private JsonNode parse(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException e) {
            throw new BadSetup("The accounts file " + file + " is not JSON: " + e.getOriginalMessage() + ".", e);
        }
    }

    private Account account(String at, JsonNode node) {
        if (!node.isObject()) {
            throw bad(at, "must be an object");
        }
        node.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw bad(at + "." + name, "is not known");
                });
        return new Account(
                text(at, node, "name", NAME, "must be 1 to 64 letters, digits or . _ @ -"),
                text(at, node, "actorId", ACTOR_ID, "must be p- and 12 hexadecimal digits, drawn at random"),
                text(at, node, "displayName", DISPLAY_NAME, "must be 1 to 200 characters"),
                text(at, node, "passwordHash", BCRYPT, "must be a bcrypt hash"),
                roles(at, node.path("roles")));
    }

    private String text(String at, JsonNode node, String field, Pattern form, String must) {
        JsonNode value = node.path(field);
        if (!value.isString() || !form.matcher(value.stringValue()).matches()) {
            throw bad(at + "." + field, must);
        }
        return value.stringValue();
    }

    private List<String> roles(String at, JsonNode list) {
        if (!list.isArray()) {
            throw bad(at + ".roles", "must be a list");
        }
        var roles = new ArrayList<String>();
        for (int i = 0; i < list.size(); i++) {
            String role = list.get(i).isString() ? list.get(i).stringValue() : "";
            if (!ROLES.contains(role)) {
                throw bad(
                        at + ".roles[" + i + "]",
                        "must be one of "
                                + String.join(", ", ROLES.stream().sorted().toList()));
            }
            roles.add(role);
        }
        return roles;
    }

    private BadSetup bad(String field, String what) {
        return new BadSetup("The accounts file " + file + " cannot be used: " + field + " " + what + ".");
    }
}
