package vn.somat.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who is who today: makes the {@link Reader} of an account from its mandates and clearance. */
@Service
public class Readers {

    public Optional<Reader> of(UUID account) {
        throw new UnsupportedOperationException();
    }

    /** By account name; for the command line, where whoever holds the data folder and the passphrase stands. */
    public Optional<Reader> named(String username) {
        throw new UnsupportedOperationException();
    }
}
