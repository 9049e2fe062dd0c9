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
 * @param supposed the level a paper without a mark is protected at until its level is decided; null for all others
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
        @Nullable String supposed,
        @Nullable UUID key) {

    /** One that bears its level. */
    public RegisterIncoming(
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
        this(
                book,
                arrivalDate,
                issuer,
                number,
                date,
                type,
                title,
                level,
                urgency,
                pages,
                copies,
                signer,
                unit,
                envelopeFor,
                note,
                confirmDuplicate,
                null,
                key);
    }

    /** The same, to be protected at a level until its own is decided. */
    public RegisterIncoming supposed(@Nullable String code) {
        return new RegisterIncoming(
                book,
                arrivalDate,
                issuer,
                number,
                date,
                type,
                title,
                level,
                urgency,
                pages,
                copies,
                signer,
                unit,
                envelopeFor,
                note,
                confirmDuplicate,
                code,
                key);
    }

    @Override
    public String toString() {
        return "RegisterIncoming[" + book.value() + " " + level + "]";
    }
}
