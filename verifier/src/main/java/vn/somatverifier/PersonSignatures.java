package vn.somatverifier;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether what people signed was signed by them (chữ ký của từng người): with a key that an earlier entry made for them and
 * none revoked, over a statement that belongs to the entry, once.
 */
final class PersonSignatures {

    private static final List<String> ROLES = List.of("signed", "countersigned");
    private static final List<String> PARTS = List.of(".by", ".key", ".statement", ".signature");
    private static final List<String> NAMES =
            ROLES.stream().flatMap(role -> PARTS.stream().map(role::concat)).toList();
    private static final int SIGNATURE = 64;

    private final Findings findings;
    private final Map<String, PersonKey> keys = new HashMap<>();
    private final Map<String, PersonKey> inForce = new HashMap<>();
    private final IdSet seen = new IdSet();
    private long held;

    PersonSignatures(Findings findings) {
        this.findings = findings;
    }

    void entry(long index, EntryLine entry) {
        if (entry.refused()) {
            return;
        }
        if (entry.act().equals("access.key.made") && !make(entry)
                || entry.act().equals("access.key.revoked") && !revoke(entry)) {
            findings.add(Finding.at(Code.PERSON_KEY_WRONG, index, fingerprint(entry)));
        }
        if (!signed(entry.facts())) {
            return;
        }
        for (var role : ROLES) {
            if (PARTS.stream().anyMatch(part -> entry.facts().containsKey(role + part))) {
                var flaw = flaw(entry, role);
                if (flaw == null) {
                    held++;
                } else {
                    findings.add(Finding.at(flaw, index, entry.facts().getOrDefault(role + ".key", "?")));
                }
            }
        }
    }

    long held() {
        return held;
    }

    /** Of most entries not: asked without a detour. */
    private static boolean signed(Map<String, String> facts) {
        for (var name : NAMES) {
            if (facts.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean make(EntryLine entry) {
        var key = PersonKey.made(entry);
        return key != null
                && keys.putIfAbsent(fingerprint(entry), key) == null
                && inForce.putIfAbsent(key.person, key) == null;
    }

    private boolean revoke(EntryLine entry) {
        var key = keys.get(fingerprint(entry));
        if (key == null || key.revoked || !key.person.equals(PersonKey.person(entry.subjects()))) {
            return false;
        }
        key.revoked = true;
        return inForce.remove(key.person, key);
    }

    private @Nullable Code flaw(EntryLine entry, String role) {
        var by = entry.facts().get(role + ".by");
        var name = entry.facts().get(role + ".key");
        var text = entry.facts().getOrDefault(role + ".statement", "");
        var signature = Base64Text.bytes(entry.facts().getOrDefault(role + ".signature", ""), SIGNATURE);
        var statement = SignedStatement.read(text);
        if (by == null || name == null || signature == null || statement == null) {
            return Code.SIGNATURE_MALFORMED;
        }
        var key = keys.get(name);
        if (key == null || !key.person.equals(by)) {
            return Code.SIGNATURE_KEY_UNKNOWN;
        }
        if (key.revoked) {
            return Code.SIGNATURE_KEY_REVOKED;
        }
        if (!Ed25519.signed(key.raw, Utf8.bytes(text), signature)) {
            return Code.SIGNATURE_INVALID;
        }
        if (!statement.belongsTo(entry, by)) {
            return Code.SIGNATURE_STATEMENT;
        }
        return seen.add(mark(signature)) ? null : Code.SIGNATURE_REUSED;
    }

    private static UUID mark(byte[] signature) {
        var bytes = ByteBuffer.wrap(Hashing.sha256(signature));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String fingerprint(EntryLine entry) {
        return entry.facts().getOrDefault("fingerprint", "?");
    }
}
