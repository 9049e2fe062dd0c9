package vn.somat.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.somat.organisation.Duty;
import vn.somat.testing.TestOffice;

/** Forms that are not of the visit they come with: recorded, and bounded. */
class ForgedFormsTests {

    private final TestOffice office = TestOffice.party("2026-11-26");

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    @DisplayName(
            "A forged form is recorded; many of one account make one entry in a while, of all addresses so many an hour.")
    void recordedAndBounded() {
        var forged = office.bean(ForgedForms.class);
        var clerk = office.reader(Duty.CLERK_INCOMING);
        for (int i = 0; i < 7; i++) {
            forged.refused(clerk, "10.0.0.9");
        }
        assertThat(leaves()).hasSize(1);
        office.forward(Duration.ofMinutes(6));
        forged.refused(clerk, "10.0.0.9");
        assertThat(leaves()).hasSize(2);
        assertThat(leaves().getLast())
                .as("with the six that were not told of")
                .contains("\"count\":\"7\"")
                .contains("10.0.0.9");
        for (int i = 0; i < 500; i++) {
            forged.refused(null, "10.0." + i / 250 + "." + i % 250);
        }
        assertThat(leaves()).hasSize(60);
        office.forward(Duration.ofMinutes(61));
        forged.refused(null, "10.0.0.1");
        assertThat(leaves()).hasSize(61);
    }

    @Test
    @DisplayName(
            "What is refused before anything is looked at leaves an entry, too, one in a while, and tells nothing typed.")
    void earlyRefusalsAreNoticed() {
        var clerk = office.reader(Duty.CLERK_INCOMING);
        var noticed = office.bean(Noticed.class);
        for (int i = 0; i < 5; i++) {
            noticed.wrongToken("10.0.0.9");
            noticed.misplaced(clerk, "10.0.0.9");
            noticed.notThere(clerk, "10.0.0.9");
        }
        assertThat(leaves("access.token.refused")).singleElement().asString().contains("10.0.0.9");
        assertThat(leaves("access.form.misplaced"))
                .singleElement()
                .asString()
                .contains(clerk.account().toString());
        assertThat(leaves("access.not-there"))
                .singleElement()
                .asString()
                .contains(clerk.account().toString());
        var signIn = office.bean(SignIn.class);
        var typed = "mot-cai-ten-go-nham";
        for (int i = 0; i < 5; i++) {
            for (var name : new String[] {typed, "clerk-incoming"}) {
                try {
                    var unused = signIn.open(name, "sai mat khau".toCharArray(), "", "10.0.0.9");
                } catch (vn.somat.ledger.Refusal refused) {
                    assertThat(refused.code()).isIn("access.sign-in.wrong", "access.too-early");
                }
            }
        }
        assertThat(leaves("access.early"))
                .hasSizeBetween(1, 2)
                .allMatch(leaf -> leaf.contains("10.0.0.9"))
                .noneMatch(leaf -> leaf.contains(typed));
    }

    private java.util.List<String> leaves() {
        return leaves("access.form.forged");
    }

    private java.util.List<String> leaves(String act) {
        return office.sql()
                .queryForList(
                        "select convert_from(leaf, 'utf8') from ledger.entry where act = ? order by recorded",
                        String.class,
                        act);
    }
}
