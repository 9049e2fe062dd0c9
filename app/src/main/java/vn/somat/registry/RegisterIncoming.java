package vn.somat.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.organisation.PersonId;
import vn.somat.organisation.UnitId;

/**
 * Đăng ký văn bản đến: what a clerk writes down of a paper that came in. Texts as typed; the desk normalises and checks.
 *
 * @param arrivalDate today when null
 * @param envelopeFor the named person of an envelope "Chỉ người có tên mới được bóc bì": then only the outside is given
 *     (issuer, number on the envelope, level), and {@code title}, {@code type} must be absent
 * @param confirmDuplicate the clerk has seen the warning that issuer, number and date are registered already
 * @param key repeats of the same act carry the same key; null when there is none
 */
public record RegisterIncoming(
        BookId book,
        @Nullable LocalDate arrivalDate,
        String issuer,
        String number,
        @Nullable LocalDate date,
        @Nullable String type,
        @Nullable String title,
        String level,
        @Nullable String urgency,
        @Nullable Integer pages,
        @Nullable Integer copies,
        @Nullable String signer,
        @Nullable UnitId unit,
        @Nullable PersonId envelopeFor,
        @Nullable String note,
        boolean confirmDuplicate,
        @Nullable UUID key) {

    @Override
    public String toString() {
        return "RegisterIncoming[" + book.value() + " " + level + "]";
    }
}
