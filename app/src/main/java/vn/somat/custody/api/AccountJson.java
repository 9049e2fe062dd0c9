package vn.somat.custody.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.somat.custody.carriers.Account;

/** Tài khoản của bản, as {@code openapi.yaml} describes it. */
record AccountJson(
        Account.State state,
        @Nullable UUID holder,
        @Nullable UUID place) {

    static AccountJson of(Account account) {
        return new AccountJson(
                account.state(),
                account.holder() == null ? null : account.holder().value(),
                account.place() == null ? null : account.place().value());
    }
}
