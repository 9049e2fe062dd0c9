package vn.somat.custody.requests;

import java.util.List;

/** Loại đề nghị: carrying out (R-CRY-01, 02) and providing (R-PRV-01, 02), each with the contents the law asks for. */
public enum RequestKind {
    CARRY_OUT("carry-out", "carry-out", Said.PURPOSE, Said.DESTINATION, Said.PROTECTION),
    CARRY_ABROAD("carry-abroad", "carry-abroad", Said.PURPOSE, Said.DESTINATION, Said.PROTECTION, Said.DELEGATION_HEAD),
    ORGANISATION(
            "provide",
            "provide",
            Said.LETTER,
            Said.BODY,
            Said.REPRESENTATIVE,
            Said.SECRET,
            Said.PURPOSE,
            Said.UNDERTAKING),
    PERSON(
            "provide",
            "provide",
            Said.LETTER,
            Said.PERSON_NAME,
            Said.IDENTITY,
            Said.ADDRESS,
            Said.POST,
            Said.SECRET,
            Said.PURPOSE,
            Said.UNDERTAKING),
    FOREIGN(
            "provide-abroad",
            "provide",
            Said.LETTER,
            Said.BODY,
            Said.REPRESENTATIVE,
            Said.SECRET,
            Said.PURPOSE,
            Said.COOPERATION,
            Said.THIRD_PARTY);

    private final String act;
    private final String power;
    private final List<Said> asked;

    RequestKind(String act, String power, Said... asked) {
        this.act = act;
        this.power = power;
        this.asked = List.of(asked);
    }

    /** Whether carriers come back. */
    public boolean carries() {
        return this == CARRY_OUT || this == CARRY_ABROAD;
    }

    /** Names of the boxes that must be filled in. */
    public List<String> boxes() {
        return asked.stream().map(Said::name).toList();
    }

    /** As the rules of the packs call it. */
    String act() {
        return act;
    }

    /** As the matrix of powers calls it. */
    String power() {
        return power;
    }

    List<Said> asked() {
        return asked;
    }
}
