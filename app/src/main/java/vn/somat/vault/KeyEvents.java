package vn.somat.vault;

/**
 * What happens to the keys, for the ledger to record (sự kiện khóa). The vault knows no ledger: the ledger implements
 * this, and so may other rooms. Every call is made inside a transaction, and a failure of the listener undoes the act it
 * belongs to, except for {@link #resealed}: the keys are wiped first, whatever happens afterwards.
 */
public interface KeyEvents {
    default void initialised(String vaultId) {}

    default void unsealed(UnsealMethod method) {}

    default void unsealRefused(UnsealMethod method) {}

    default void resealed(ResealCause cause, Hand hand) {}

    default void passphraseChanged(Hand hand) {}

    /** @param set which set of shares is valid from now on */
    default void sharesRenewed(int set, int threshold, int shares, Hand hand) {}

    default void contentDestroyed(ContentId id) {}
}
