package vn.somat.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.somat.organisation.PersonId;

/** Tài khoản: opening, closing and clearing accounts. One account per person; closing one ends its sessions and tokens. */
@Service
public class Accounts {

    /** Set-up and rehearsal: an account before anybody could be asked. Refused once any account exists, unless rehearsing. */
    public UUID first(String username, PersonId person, char[] password, int clearance) {
        throw new UnsupportedOperationException();
    }

    /** Opens an account with a password that must be changed at first sign-in. */
    public UUID open(Reader reader, String username, PersonId person, char[] password) {
        throw new UnsupportedOperationException();
    }

    /** @param clearance rank of the highest level */
    public void clear(Reader reader, UUID account, int clearance, @Nullable SecondPerson second) {
        throw new UnsupportedOperationException();
    }

    /** A new password chosen by the administrator; must be changed at the next sign-in; ends sessions. */
    public void resetPassword(Reader reader, UUID account, char[] password) {
        throw new UnsupportedOperationException();
    }

    public void disable(Reader reader, UUID account) {
        throw new UnsupportedOperationException();
    }

    public void enable(Reader reader, UUID account) {
        throw new UnsupportedOperationException();
    }

    public List<AccountView> all(Reader reader) {
        throw new UnsupportedOperationException();
    }

    public Optional<AccountView> find(Reader reader, UUID account) {
        throw new UnsupportedOperationException();
    }

    /** Whether anybody at all can sign in. */
    public boolean any() {
        throw new UnsupportedOperationException();
    }
}
