package vn.somat.access;

import java.util.List;
import org.springframework.stereotype.Service;

/** Tài khoản của tôi: what a person does with their own account: password, PIN, six-digit codes. */
@Service
public class OwnAccount {

    public AccountView view(Reader reader) {
        throw new UnsupportedOperationException();
    }

    public void changePassword(Reader reader, char[] old, char[] fresh) {
        throw new UnsupportedOperationException();
    }

    /** Six to twelve digits; asked for when this person confirms as second. */
    public void setPin(Reader reader, char[] password, char[] pin) {
        throw new UnsupportedOperationException();
    }

    /** The otpauth URI to show as QR; codes are asked for only after {@link #confirmCodes}. */
    public String beginCodes(Reader reader) {
        throw new UnsupportedOperationException();
    }

    /** The first code proves that the telephone has the secret; answers the recovery codes, shown once. */
    public List<String> confirmCodes(Reader reader, String code) {
        throw new UnsupportedOperationException();
    }

    public void endCodes(Reader reader, char[] password) {
        throw new UnsupportedOperationException();
    }
}
