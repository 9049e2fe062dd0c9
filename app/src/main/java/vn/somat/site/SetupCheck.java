package vn.somat.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.access.Accounts;
import vn.somat.ledger.Refusal;
import vn.somat.ledger.Refusal.Flaw;
import vn.somat.regulation.Side;
import vn.somat.vault.Vault;
import vn.somat.vault.VaultRefusal;

/** Looks at every field of the set-up form at once, so that nobody is told one thing at a time. */
@Component
class SetupCheck {

    private static final String NEEDED = "site.setup.needed";
    private static final int MOST_SHARES = 20;

    private final Accounts accounts;
    private final Vault vault;
    private final Clock clock;

    SetupCheck(Accounts accounts, Vault vault, Clock clock) {
        this.accounts = accounts;
        this.vault = vault;
        this.clock = clock;
    }

    /** Throws a {@link Refusal} with every flaw. {@code unread}: fields that could not even be read as what they are. */
    void require(SetupForm form, List<String> unread, boolean withOffice, boolean withVault) {
        var flaws = new ArrayList<Flaw>();
        if (withOffice) {
            office(form, unread, flaws);
        }
        administrator(form, flaws);
        if (withVault) {
            vault(form, unread, flaws);
        }
        if (!flaws.isEmpty()) {
            throw Refusal.invalid(flaws);
        }
    }

    private void office(SetupForm form, List<String> unread, List<Flaw> flaws) {
        text("office", form.office(), 300, true, flaws);
        text("superior", form.superior(), 300, false, flaws);
        text("symbol", form.symbol(), 30, true, flaws);
        if (form.side() == null) {
            flaws.add(Flaw.of("side", NEEDED));
        }
        var term = form.term();
        if (unread.contains("term")) {
            flaws.add(Flaw.of("term", "site.setup.no-day"));
        } else if (form.side() == Side.PARTY && term == null) {
            flaws.add(Flaw.of("term", "site.setup.term-needed"));
        } else if (form.side() == Side.STATE && term != null) {
            flaws.add(Flaw.of("term", "site.setup.term-not-here"));
        } else if (term != null && (term.isAfter(LocalDate.now(clock)) || term.getYear() < 1930)) {
            flaws.add(Flaw.of("term", "site.setup.term-past"));
        }
    }

    private void administrator(SetupForm form, List<Flaw> flaws) {
        text("person", form.person(), 200, true, flaws);
        var username = Objects.requireNonNullElse(form.username(), "");
        var password = Objects.requireNonNullElse(form.password(), "");
        if (username.isEmpty()) {
            flaws.add(Flaw.of("username", NEEDED));
        }
        if (password.isEmpty()) {
            flaws.add(Flaw.of("password", NEEDED));
        }
        if (!username.isEmpty() && !password.isEmpty()) {
            try {
                accounts.requireGood(username, password.toCharArray());
            } catch (Refusal weak) {
                flaws.addAll(weak.flaws());
            }
        }
        again("passwordAgain", form.password(), form.passwordAgain(), flaws);
        if (form.clerk() && form.clearance() == null) {
            flaws.add(Flaw.of("clearance", "site.setup.clearance-needed"));
        }
    }

    private void vault(SetupForm form, List<String> unread, List<Flaw> flaws) {
        var passphrase = form.passphrase();
        if (passphrase == null || passphrase.isEmpty()) {
            flaws.add(Flaw.of("passphrase", NEEDED));
        } else {
            try {
                vault.requireGoodEnough(passphrase.toCharArray());
            } catch (VaultRefusal weak) {
                flaws.add(Flaw.of("passphrase", weak.code(), weak.args().toArray()));
            }
        }
        again("passphraseAgain", passphrase, form.passphraseAgain(), flaws);
        if (passphrase != null && !passphrase.isEmpty() && passphrase.equals(form.password())) {
            flaws.add(Flaw.of("passphrase", "site.setup.same-secret"));
        }
        flaws.addAll(sharesFlaws(form.threshold(), form.shares(), unread));
    }

    /** At least two shares: a single one would be the whole key in one hand. */
    static List<Flaw> sharesFlaws(@Nullable Integer threshold, @Nullable Integer shares, List<String> unread) {
        if (shares == null || unread.contains("shares") || shares < 2 || shares > MOST_SHARES) {
            return List.of(Flaw.of("shares", "site.setup.shares-number", MOST_SHARES));
        }
        return threshold == null || unread.contains("threshold") || threshold < 2 || threshold > shares
                ? List.of(Flaw.of("threshold", "site.setup.shares-range", shares))
                : List.of();
    }

    private static void text(String field, @Nullable String text, int longest, boolean needed, List<Flaw> flaws) {
        var typed = Objects.requireNonNullElse(text, "");
        if (typed.isEmpty()) {
            if (needed) {
                flaws.add(Flaw.of(field, NEEDED));
            }
        } else if (typed.length() > longest) {
            flaws.add(Flaw.of(field, "site.setup.too-long", longest));
        } else if (TypedText.odd(typed)) {
            flaws.add(Flaw.of(field, "site.setup.odd"));
        }
    }

    private static void again(String field, @Nullable String once, @Nullable String twice, List<Flaw> flaws) {
        if (once != null && !once.isEmpty() && !once.equals(twice)) {
            flaws.add(Flaw.of(field, "site.setup.mismatch"));
        }
    }
}
