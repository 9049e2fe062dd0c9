package vn.somat.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.somat.ledger.Refusal.Flaw;

/**
 * What came out for one line.
 *
 * @param flaws what keeps it out of its book; nothing when it may be written
 * @param volume where it belongs; null when its day does not say
 */
public record OldChecked(List<Flaw> flaws, @Nullable OldVolume volume) {}
