package vn.somat.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.codahale.shamir.Scheme;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.somat.vault.shares.Share;
import vn.somat.vault.shares.ShareFlaw;
import vn.somat.vault.shares.Shares;

class SharesTests {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int MARK = 0x1a2b3c4d;

    private static byte[] secret(Random random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return secret;
    }

    private static byte[] join(List<String> printed) {
        var shares = new TreeMap<Integer, Share>();
        for (String text : printed) {
            Share share = Shares.read(text);
            shares.put(share.index(), share);
        }
        return Shares.join(shares);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,4", "2,2", "2,3", "3,5", "5,8", "20,30", "255,255"})
    void anyKOfNJoinToTheSecretAndOneFewerDoesNot(int threshold, int count) {
        var random = new Random(threshold * 1000L + count);
        byte[] secret = secret(random);
        List<String> printed = new ArrayList<>(Shares.print(MARK, 1, secret, threshold, count, CHANCE));
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(printed, random);
            assertThat(join(printed.subList(0, threshold))).isEqualTo(secret);
            if (threshold > 1) {
                assertThat(join(printed.subList(0, threshold - 1))).isNotEqualTo(secret);
            }
        }
    }

    @Test
    void theyInteroperateWithAnotherImplementation() {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            byte[] secret = secret(random);
            int threshold = 2 + random.nextInt(4);
            int count = threshold + random.nextInt(4);
            Scheme theirs = new Scheme(CHANCE, count, threshold);

            Map<Integer, byte[]> ours = new HashMap<>();
            for (String text : Shares.print(MARK, 1, secret, threshold, count, CHANCE)) {
                Share share = Shares.read(text);
                ours.put(share.index(), share.value());
            }
            assertThat(theirs.join(ours)).isEqualTo(secret);
            while (ours.size() > threshold) {
                ours.remove(ours.keySet().iterator().next());
            }
            assertThat(theirs.join(ours)).isEqualTo(secret);

            var split = new TreeMap<Integer, Share>();
            theirs.split(secret).forEach((x, value) -> split.put(x, new Share(MARK, 1, threshold, x, value)));
            assertThat(Shares.join(split)).isEqualTo(secret);
        }
    }

    @Test
    void aPrintedShareIsFiveLinesOfFiveGroupsAndReadsBackHoweverItIsTyped() {
        String printed =
                Shares.print(MARK, 7, secret(new Random(1)), 2, 3, CHANCE).get(1);
        assertThat(printed).matches("(([2-9CFHKMPTX]{4} ){4}[2-9CFHKMPTX]{4}\\n?){5}");
        for (String typed : List.of(
                printed,
                printed.toLowerCase(Locale.ROOT),
                printed.replace(" ", "").replace("\n", ""),
                "  " + printed.replace(" ", "-").replace("\n", "\r\n\t") + "\n\n",
                Normalizer.normalize(printed, Normalizer.Form.NFD))) {
            Share share = Shares.read(typed);
            assertThat(share.index()).isEqualTo(2);
            assertThat(share.set()).isEqualTo(7);
            assertThat(share.threshold()).isEqualTo(2);
            assertThat(share.vaultMark()).isEqualTo(MARK);
        }
    }

    @Test
    void everySingleTypingErrorIsNoticedAndItsLineNamed() {
        String printed =
                Shares.print(MARK, 1, secret(new Random(2)), 2, 3, CHANCE).get(0);
        for (int at = 0; at < printed.length(); at++) {
            if (Character.isWhitespace(printed.charAt(at))) {
                continue;
            }
            char other = printed.charAt(at) == 'K' ? 'H' : 'K';
            String typed = printed.substring(0, at) + other + printed.substring(at + 1);
            ShareFlaw flaw = catchThrowableOfType(ShareFlaw.class, () -> Shares.read(typed));
            assertThat(flaw.code()).isEqualTo("vault.share.line");
            assertThat(flaw.numbers()).containsExactly(at / 25 + 1);
        }
    }

    @Test
    void aStrangeLetterIsNamedByLineAndGroup() {
        String printed =
                Shares.print(MARK, 1, secret(new Random(3)), 2, 3, CHANCE).get(0);
        int third = 2 * 25 + 5;
        for (String strange : List.of("O", "0", "Đ", "ư", "1", "S", "\u0000")) {
            String typed = printed.substring(0, third) + strange + printed.substring(third + 1);
            ShareFlaw flaw = catchThrowableOfType(ShareFlaw.class, () -> Shares.read(typed));
            assertThat(flaw.code()).isEqualTo("vault.share.letter");
            assertThat(flaw.numbers()).containsExactly(3, 2);
        }
    }

    @Test
    void missingOrDoubledOrSwappedLinesAreNoticed() {
        String printed =
                Shares.print(MARK, 1, secret(new Random(4)), 2, 3, CHANCE).get(0);
        String[] lines = printed.split("\n", -1);
        assertThatThrownBy(() -> Shares.read(lines[0] + lines[1] + lines[2] + lines[3]))
                .hasMessage("vault.share.short");
        assertThatThrownBy(() -> Shares.read("")).hasMessage("vault.share.short");
        assertThatThrownBy(() -> Shares.read(printed + lines[4])).hasMessage("vault.share.long");
        ShareFlaw flaw = catchThrowableOfType(
                ShareFlaw.class, () -> Shares.read(lines[0] + lines[2] + lines[1] + lines[3] + lines[4]));
        assertThat(flaw.code()).isEqualTo("vault.share.line");
        assertThat(flaw.numbers()).containsExactly(2);
    }
}
