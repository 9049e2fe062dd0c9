package vn.somat.access;

import java.util.Base64;
import vn.somat.ledger.Entry;
import vn.somat.organisation.PersonId;

/**
 * Đã ký: a statement signed by a person's own key. It belongs into exactly one entry: a signature that comes twice is a copied
 * one. Put it into the entry as the last thing, within the transaction of the act: until that ends the key is not revoked.
 */
public final class Signed {

    private final PersonId person;
    private final String key;
    private final StatementText text;
    private final byte[] signature;
    private final Runnable hold;

    Signed(PersonId person, String key, StatementText text, byte[] signature, Runnable hold) {
        this.person = person;
        this.key = key;
        this.text = text;
        this.signature = signature.clone();
        this.hold = hold;
    }

    public PersonId person() {
        return person;
    }

    /** The fingerprint of the key. */
    public String key() {
        return key;
    }

    /** What was signed, in its one spelling. */
    public String statement() {
        return text.text();
    }

    /** In base 64. */
    public String signature() {
        return Base64.getEncoder().encodeToString(signature);
    }

    /** The act's own entry with it. Refused when the key was revoked in between. */
    public Entry witnessed(Entry entry) {
        return into(entry, "signed");
    }

    /** The same for the second of two who sign one act. */
    public Entry countersigned(Entry entry) {
        return into(entry, "countersigned");
    }

    private Entry into(Entry entry, String as) {
        text.requireAbout(entry);
        hold.run();
        return entry.with(as + ".by", person.value())
                .with(as + ".key", key)
                .with(as + ".statement", statement())
                .with(as + ".signature", signature());
    }

    @Override
    public String toString() {
        return "Signed by " + person.value();
    }
}
