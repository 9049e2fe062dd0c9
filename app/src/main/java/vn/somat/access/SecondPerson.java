package vn.somat.access;

/** Người thứ hai: the account name and PIN by which another person confirms an act on the same screen. */
public record SecondPerson(String username, String pin) {

    /** Nothing: a PIN in a log is a PIN lost. */
    @Override
    public String toString() {
        return "SecondPerson";
    }
}
