package vn.somat.registry;

import java.util.Locale;

/** Cơ quan ban hành, người ký: the names a clerk types again and again, so they are completed and looked for alone. */
enum Party {
    ISSUER,
    SIGNER;

    /** Letters of a beginning that is looked for. */
    static final int FEWEST = 2;

    static final int MOST = 8;

    String purpose() {
        return name().toLowerCase(Locale.ROOT) + "-";
    }

    String beginnings() {
        return purpose() + "begins";
    }

    String whole() {
        return purpose() + "whole";
    }
}
