package vn.somat.registry;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.somat.regulation.Regulations;

/** Turns a question as it was typed into one the database can answer, or says what is wrong with it. */
@Component
class Asking {

    static final int LONGEST = 300;

    private final Terms terms;
    private final Regulations regulations;

    Asking(Terms terms, Regulations regulations) {
        this.terms = terms;
        this.regulations = regulations;
    }

    /** Empty when something was typed in which there is no word: nothing can match it. */
    Optional<Wanted> wanted(Finding.Question question) {
        var typed = new Typed();
        var words = typed.optional("q", question.words(), LONGEST);
        var issuer = typed.optional("issuer", question.issuer(), LONGEST);
        var level = typed.optional("level", question.level(), LONGEST);
        var from = question.from();
        var to = question.to();
        if (from != null && to != null && from.isAfter(to)) {
            typed.flaw("to", "registry.find.dates");
        }
        if (level != null && !known(level)) {
            typed.flaw("level", "registry.find.level");
        }
        typed.refuse();
        var all = words == null ? Set.<String>of() : terms.wanted(words);
        var issuers = issuer == null ? Set.<String>of() : terms.wanted(Party.ISSUER, issuer);
        if (nothing(words, all) || nothing(issuer, issuers)) {
            return Optional.empty();
        }
        return Optional.of(new Wanted(all, issuers, Set.of(), level, from, to, question.book(), question.direction()));
    }

    private boolean known(String level) {
        return regulations.all().stream().anyMatch(rules -> rules.level(level).isPresent());
    }

    private static boolean nothing(@Nullable String typed, Set<String> terms) {
        return typed != null && terms.isEmpty();
    }
}
