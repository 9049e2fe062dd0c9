package vn.somat.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Reader;
import vn.somat.ledger.Entry;
import vn.somat.ledger.Ledger;
import vn.somat.regulation.Rules;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyGroup;

/** Bóc bì: writes down what the addressee found inside, under a key of its own. The outside stays what it was. */
@Component
class EnvelopeOpening {

    private final Lines lines;
    private final LineStore store;
    private final InsideStore insides;
    private final Offices offices;
    private final Contents contents;
    private final AttachmentKeys files;
    private final Terms terms;
    private final Ledger ledger;
    private final OfficeDay day;

    EnvelopeOpening(
            Lines lines,
            LineStore store,
            InsideStore insides,
            Offices offices,
            Contents contents,
            AttachmentKeys files,
            Terms terms,
            Ledger ledger,
            OfficeDay day) {
        this.lines = lines;
        this.store = store;
        this.insides = insides;
        this.offices = offices;
        this.contents = contents;
        this.files = files;
        this.terms = terms;
        this.ledger = ledger;
        this.day = day;
    }

    @Transactional
    void complete(Reader reader, Line known, Draft within) {
        var line = lines.holdAlone(reader, known);
        line.requireUnopened();
        var content = contents.create(KeyGroup.of(within.ruling().level()));
        SealedTexts sealed;
        try (var keys = contents.open(List.of(content))) {
            sealed = SealedTexts.of(keys, content, within.texts());
        }
        var facts = within.facts();
        var texts = within.texts();
        var entry = ledger.record(Entry.of("registry.incoming.completed")
                .by(reader.actor())
                .on("document", line.id().value())
                .on("book", line.book().value())
                .level(within.ruling().level())
                .with("content", content.value())
                .with("number", facts.number())
                .with("date", facts.date())
                .with("type", facts.typeSymbol())
                .with("pages", facts.pages())
                .commit("inside.title", texts.title())
                .commit("inside.signer", texts.signer())
                .commit("inside.note", texts.note()));
        var found = terms.of(SearchText.of(facts, texts, List.of()));
        insides.insert(
                new Inside(line.id(), within.ruling(), facts, sealed, day.now(), reader.person(), entry.value()),
                found);
        files.regroup(line.id(), within.ruling().level());
        store.state(line.opened());
    }

    /** All that is wrong with what was found, by the rules the envelope was registered under. */
    Draft check(CompleteEnvelope inside, Line line, Book book, Rules rules) {
        var typed = new Typed();
        var check = new Check(typed, rules, day.today());
        var level = check.level(book, inside.level());
        check.requiredDay("date", inside.date());
        var arrival = line.facts().arrivalDate();
        if (inside.date() != null && arrival != null && inside.date().isAfter(arrival)) {
            typed.flaw("date", "registry.date.after-arrival");
        }
        var type = Optional.ofNullable(typed.optional("type", inside.type(), Check.LONGEST_TYPE))
                .map(name -> PaperType.any(rules, offices.office().side(), name));
        var facts = new Facts(
                typed.required("number", inside.number(), Check.LONGEST_NUMBER),
                inside.date(),
                null,
                type.flatMap(one -> Optional.ofNullable(one.symbol())).orElse(null),
                null,
                check.pages(inside.pages()),
                null);
        var texts = new Texts(
                type.map(PaperType::name).orElse(null),
                check.title(inside.title(), level),
                null,
                typed.optional("signer", inside.signer(), Check.LONGEST_SIGNER),
                typed.optional("note", inside.note(), Check.LONGEST_NOTE),
                null);
        typed.refuse();
        return new Draft(Ruling.of(rules, level.orElseThrow()), facts, texts, null, null, null, List.of());
    }
}
