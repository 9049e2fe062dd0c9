package vn.somat.registry;

import static vn.somatdb.registry.Tables.INSIDE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.somat.vault.ContentId;
import vn.somat.vault.Contents;

/** Insides of addressee-only envelopes: written once; read with their line, by the addressee alone. */
@Repository
class InsideStore {

    private final DSLContext sql;

    private final Contents contents;

    InsideStore(DSLContext sql, Contents contents) {
        this.sql = sql;
        this.contents = contents;
    }

    void insert(Inside inside, Set<String> terms) {
        var ruling = inside.ruling();
        sql.insertInto(INSIDE)
                .set(INSIDE.DOCUMENT, inside.document().value())
                .set(INSIDE.REGIME, ruling.regime())
                .set(INSIDE.LEVEL, ruling.level())
                .set(INSIDE.RANK, (short) ruling.rank())
                .set(INSIDE.ABSTRACTS, ruling.abstracts().name())
                .set(INSIDE.NUMBER, inside.facts().number())
                .set(INSIDE.DATE, inside.facts().date())
                .set(INSIDE.TYPE_SYMBOL, inside.facts().typeSymbol())
                .set(INSIDE.PAGES, inside.facts().pages())
                .set(INSIDE.CONTENT, inside.texts().content().value())
                .set(INSIDE.SEALED_TYPE, inside.texts().type())
                .set(INSIDE.SEALED_TITLE, inside.texts().title())
                .set(INSIDE.SEALED_SIGNER, inside.texts().signer())
                .set(INSIDE.SEALED_NOTE, inside.texts().note())
                .set(Map.of(INSIDE.TERMS, TermStore.vector(terms)))
                .set(INSIDE.COMPLETED_AT, inside.completedAt())
                .set(INSIDE.COMPLETED_BY, inside.completedBy().value())
                .set(INSIDE.ENTRY, inside.entry())
                .execute();
    }

    /** For the acts that change a level whoever may read; locked until the act is done. */
    Optional<Inside> find(DocumentId envelope) {
        return sql.select(LineRowStore.WITHIN)
                .from(INSIDE)
                .where(INSIDE.DOCUMENT.eq(envelope.value()))
                .forUpdate()
                .fetchOptional(LineRowStore::inside);
    }

    /** Another level guards its words.
     *
     * @param terms what it is found by from now on; null: what it was
     */
    void relevel(DocumentId envelope, Ruling ruling, SealedTexts texts, @Nullable Set<String> terms) {
        sql.update(INSIDE)
                .set(INSIDE.LEVEL, ruling.level())
                .set(INSIDE.RANK, (short) ruling.rank())
                .set(INSIDE.ABSTRACTS, ruling.abstracts().name())
                .set(INSIDE.CONTENT, texts.content().value())
                .set(INSIDE.SEALED_TYPE, texts.type())
                .set(INSIDE.SEALED_TITLE, texts.title())
                .set(INSIDE.SEALED_SIGNER, texts.signer())
                .set(INSIDE.SEALED_NOTE, texts.note())
                .set(terms == null ? Map.of() : Map.of(INSIDE.TERMS, TermStore.vector(terms)))
                .where(INSIDE.DOCUMENT.eq(envelope.value()))
                .execute();
    }

    /** What is inside goes with its key, unread. */
    void destroy(DocumentId envelope) {
        sql.update(INSIDE)
                .set(Map.of(INSIDE.TERMS, TermStore.vector(Set.of())))
                .where(INSIDE.DOCUMENT.eq(envelope.value()))
                .returningResult(INSIDE.CONTENT)
                .fetch()
                .forEach(row -> contents.destroy(new ContentId(row.value1())));
    }
}
