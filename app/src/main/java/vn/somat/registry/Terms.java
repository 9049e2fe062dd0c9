package vn.somat.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.vault.BlindIndex;

/**
 * Từ tìm kiếm: what stands in {@code document.terms} so that a paper is found and nobody can read it there. Whoever
 * writes the texts of a paper writes {@link #of} beside them in the same transaction, and nothing once its content is
 * destroyed. Needs an unsealed vault.
 */
@Component
class Terms {

    private static final String EXACT = "exact";
    private static final String PLAIN = "plain";
    private static final String CODE = "code";
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final int MOST_PARTS = 8;
    private static final int MOST_RECOGNISED = 4_000;
    private static final int LONGEST_RECOGNISED = 40;

    private final BlindIndex blind;

    Terms(BlindIndex blind) {
        this.blind = blind;
    }

    /** All terms of a paper. A text the level forbids is null and leaves nothing. */
    Set<String> of(SearchText paper) {
        var texts = new ArrayList<String>();
        texts.add(paper.number());
        for (var text : new String[] {
            paper.typeSymbol(), paper.typeName(), paper.title(), paper.issuer(), paper.signer(), paper.note()
        }) {
            if (text != null) {
                texts.add(text);
            }
        }
        texts.addAll(paper.recipients());
        var terms = new LinkedHashSet<>(words("", texts));
        var codes = new LinkedHashSet<>(runs(Folding.words(paper.number())));
        texts.stream()
                .flatMap(BLANK::splitAsStream)
                .filter(Terms::mayBeCode)
                .map(Folding::words)
                .filter(Terms::isCode)
                .forEach(code -> codes.addAll(runs(code)));
        terms.addAll(blind.blind(CODE, codes));
        terms.addAll(party(Party.ISSUER, paper.issuer()));
        terms.addAll(party(Party.SIGNER, paper.signer()));
        return terms;
    }

    /** Of what was recognised on its scans: the first words of it, for a file may hold any number. */
    Set<String> recognised(List<String> pages) {
        var some = new ArrayList<String>();
        var seen = new LinkedHashSet<String>();
        for (var page : pages) {
            for (var word : Folding.words(page)) {
                if (seen.size() < MOST_RECOGNISED && word.length() <= LONGEST_RECOGNISED && seen.add(word)) {
                    some.add(word);
                }
            }
        }
        return words("", some);
    }

    /** What must all be among a paper's terms for it to answer {@code words}; empty when there is no word in them. */
    Set<String> wanted(String words) {
        var terms = new LinkedHashSet<String>();
        for (var chunk : chunks(words)) {
            if (isCode(chunk)) {
                terms.add(blind.blind(CODE, Folding.run(chunk)));
            } else {
                chunk.forEach(word -> terms.add(asTyped("", word)));
            }
        }
        return terms;
    }

    /** The same for words that must stand in the party's own name. */
    Set<String> wanted(Party party, String words) {
        var terms = new LinkedHashSet<String>();
        Folding.words(words).forEach(word -> terms.add(asTyped(party.purpose(), word)));
        return terms;
    }

    /** The term of a name that begins with these letters, or null when they are too few to look. */
    @Nullable
    String beginning(Party party, String letters) {
        var run = Folding.run(Folding.words(letters));
        return run.length() < Party.FEWEST
                ? null
                : blind.blind(party.beginnings(), run.substring(0, Math.min(run.length(), Party.MOST)));
    }

    /** The term of exactly this name. */
    String whole(Party party, String name) {
        return blind.blind(party.whole(), Folding.spelling(name));
    }

    private Set<String> party(Party party, @Nullable String name) {
        if (name == null || Folding.words(name).isEmpty()) {
            return Set.of();
        }
        var terms = new LinkedHashSet<>(words(party.purpose(), List.of(name)));
        var beginnings = new LinkedHashSet<String>();
        for (var run : List.of(Folding.run(Folding.words(name)), Folding.initials(Folding.words(name)))) {
            for (int length = Party.FEWEST; length <= Math.min(run.length(), Party.MOST); length++) {
                beginnings.add(run.substring(0, length));
            }
        }
        terms.addAll(blind.blind(party.beginnings(), beginnings));
        terms.add(whole(party, name));
        return terms;
    }

    private Set<String> words(String purpose, List<String> texts) {
        var exact = new LinkedHashSet<String>();
        var plain = new LinkedHashSet<String>();
        for (var text : texts) {
            for (var word : Folding.words(text)) {
                exact.add(Folding.exact(word));
                plain.add(Folding.plain(word));
            }
        }
        var terms = new LinkedHashSet<>(blind.blind(purpose + EXACT, exact));
        terms.addAll(blind.blind(purpose + PLAIN, plain));
        return terms;
    }

    /** Typed with marks it means itself; without, every word that looks like it. */
    private String asTyped(String purpose, String word) {
        var exact = Folding.exact(word);
        var plain = Folding.plain(word);
        return exact.equals(plain) ? blind.blind(purpose + PLAIN, plain) : blind.blind(purpose + EXACT, exact);
    }

    /** The words of each piece of a text that stands between blanks. */
    private static List<List<String>> chunks(String text) {
        return BLANK.splitAsStream(text)
                .map(Folding::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Cheaply, of what stands between blanks: no digit, and nothing that folds into one, is no code. */
    private static boolean mayBeCode(String chunk) {
        return chunk.codePoints()
                .anyMatch(c -> Character.isDigit(c)
                        || Character.getType(c) == Character.OTHER_NUMBER
                        || Character.getType(c) == Character.OTHER_SYMBOL);
    }

    /** Number and symbol of a paper, a date: digits together with something else. */
    private static boolean isCode(List<String> chunk) {
        var all = String.join("", chunk);
        return all.chars().anyMatch(Character::isDigit)
                && (chunk.size() > 1 || all.chars().anyMatch(Character::isLetter));
    }

    /** Every stretch of a number: {@code 35-QC/TU} is found by 35, 35-QC, QC/TU, 35qctu. */
    private static Set<String> runs(List<String> parts) {
        var runs = new LinkedHashSet<String>();
        for (int from = 0; from < parts.size(); from++) {
            for (int to = from + 1; to <= Math.min(parts.size(), from + MOST_PARTS); to++) {
                runs.add(Folding.run(parts.subList(from, to)));
            }
        }
        return runs;
    }
}
