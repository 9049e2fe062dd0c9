package vn.somat.regulation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.somat.ledger.Refusal;

/** Kiểm tra gói: everything that must be right with a signed file before this office applies it. */
@Component
class PackCheck {

    /** @param difference against the pack it follows */
    record Checked(Difference difference, TrustedKey key) {}

    private final SignedPacks packs;
    private final AppliedRules applied;
    private final SignatureCheck signature;
    private final Clock clock;

    PackCheck(SignedPacks packs, AppliedRules applied, SignatureCheck signature, Clock clock) {
        this.packs = packs;
        this.applied = applied;
        this.signature = signature;
        this.clock = clock;
    }

    /** The signature before anything that was signed is read. */
    Checked of(SignedFile file) {
        var key = signature.require(file);
        try {
            var pack = file.pack(clock.instant());
            if (applied.applied().packs().find(pack.id()).isPresent()) {
                throw Refusal.invalid("file", "regulation.pack.known", pack.id());
            }
            if (pack.from().isBefore(LocalDate.now(clock))) {
                throw Refusal.invalid("file", "regulation.pack.past", pack.from());
            }
            var with = applied.of(packs.with(pack));
            var rules = with.rules();
            int at = rules.indexOf(with.of(pack.id()));
            return new Checked(Comparison.of(rules.get(at - 1), rules.get(at), file.carried()), key);
        } catch (PackFault fault) {
            throw Refusal.invalid("file", "regulation.pack.fault", fault.file(), fault.line(), fault.what());
        }
    }
}
