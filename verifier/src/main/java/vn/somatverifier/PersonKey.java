package vn.somatverifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A signing key of a person (khóa ký của một người), by the entries that made and revoked it. */
final class PersonKey {

    final String person;
    final byte[] raw;
    boolean revoked;

    private PersonKey(String person, byte[] raw) {
        this.person = person;
        this.raw = raw;
    }

    /** Of the entry that made it; null when key, fingerprint and person in it do not belong together. */
    static @Nullable PersonKey made(EntryLine entry) {
        var raw = Ed25519.key(entry.facts().getOrDefault("publicKey", ""));
        var person = person(entry.subjects());
        return raw != null
                        && person != null
                        && Fingerprint.ofPerson(raw).equals(entry.facts().get("fingerprint"))
                        && entry.actor().equals(person)
                ? new PersonKey(person, raw)
                : null;
    }

    /** The one person an entry is about; null when it is about none or several. */
    static @Nullable String person(List<String> subjects) {
        var people = subjects.stream()
                .filter(subject -> subject.startsWith("person:"))
                .map(subject -> subject.substring("person:".length()))
                .toList();
        return people.size() == 1 ? people.get(0) : null;
    }
}
