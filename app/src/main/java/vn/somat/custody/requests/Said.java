package vn.somat.custody.requests;

/** Một ô của đề nghị: words of a request, each sealed by itself. What the paper and the person say is not typed again. */
enum Said {
    PURPOSE(2000),
    DESTINATION(300),
    PROTECTION(2000),
    DELEGATION_HEAD(300),
    LETTER(300),
    BODY(300),
    REPRESENTATIVE(300),
    PERSON_NAME(300),
    IDENTITY(60),
    ADDRESS(300),
    POST(300),
    SECRET(2000),
    UNDERTAKING(2000),
    COOPERATION(2000),
    THIRD_PARTY(2000),
    ANSWER(2000),
    APPROVAL(300),
    REPORT(2000),
    LOSS(2000),
    RECEIPT(300);

    private final int longest;

    Said(int longest) {
        this.longest = longest;
    }

    int longest() {
        return longest;
    }
}
