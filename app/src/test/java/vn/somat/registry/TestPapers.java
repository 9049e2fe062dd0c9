package vn.somat.registry;

import vn.somat.testing.TestOffice;

/** Registered papers for the tests of other packages. */
public final class TestPapers {

    private TestPapers() {}

    public static DocumentId incoming(TestOffice office, String form, String level) {
        var papers = new Papers(office);
        return papers.in(papers.incoming(form).level(level));
    }
}
