package vn.somat.vault;

/**
 * What one guess at the passphrase costs (Argon2id): memory in KiB, passes over it, lanes. Stored beside the salt, so
 * that a later, dearer setting leaves old vaults readable.
 */
record PassphraseCost(int memoryKib, int passes, int lanes) {
    static final PassphraseCost LEAST = new PassphraseCost(64 * 1024, 3, 1);

    PassphraseCost {
        // The ceiling keeps an altered header from exhausting the machine before it is found to be altered.
        if (memoryKib < 8 * lanes
                || memoryKib > 4 * 1024 * 1024
                || passes < 1
                || passes > 64
                || lanes < 1
                || lanes > 16) {
            throw new Damaged();
        }
    }

    /** Refuses a setting below what is safe in an office. */
    PassphraseCost requireProduction() {
        if (memoryKib < LEAST.memoryKib || passes < LEAST.passes) {
            throw new IllegalArgumentException(
                    "somat.vault: a passphrase must cost at least 64 MiB and 3 passes (argon-memory, argon-passes)");
        }
        return this;
    }
}
