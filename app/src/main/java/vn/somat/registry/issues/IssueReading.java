package vn.somat.registry.issues;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.access.Thing;
import vn.somat.ledger.Refusal;
import vn.somat.registry.issues.IssueStore.Stored;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** Xem sổ phát hành theo số. */
@Service
public class IssueReading {

    /** How many are read at once. */
    public static final int PAGE = 50;

    private final IssueStore store;
    private final Contents contents;
    private final Access access;

    IssueReading(IssueStore store, Contents contents, Access access) {
        this.store = store;
        this.contents = contents;
        this.access = access;
    }

    /** Newest first. @param before the last of the page before */
    @Transactional(readOnly = true)
    public List<Issue> page(Reader reader, @Nullable UUID before) {
        access.require(reader, "issue.read", Thing.none());
        var some = store.page(before, PAGE);
        try (var keys = contents.open(some.stream().map(Stored::content).toList())) {
            return some.stream().map(one -> named(keys, one)).toList();
        }
    }

    @Transactional(readOnly = true)
    public Issue find(Reader reader, UUID id) {
        var found = require(reader, id);
        try (var keys = contents.open(List.of(found.content()))) {
            return named(keys, found);
        }
    }

    /** By number. */
    @Transactional(readOnly = true)
    public List<IssuedCopy> copies(Reader reader, UUID id) {
        var found = require(reader, id);
        var content = found.content();
        try (var keys = contents.open(List.of(content))) {
            return store.copies(id).stream()
                    .map(one -> new IssuedCopy(
                            one.copy(),
                            Objects.requireNonNullElse(keys.text(content, recipient(one.copy()), one.recipient()), ""),
                            one.state(),
                            keys.text(content, reason(one.copy()), one.reason()),
                            one.at()))
                    .toList();
        }
    }

    private Stored require(Reader reader, UUID id) {
        access.require(reader, "issue.read", Thing.of("issue", id));
        return store.find(id).orElseThrow(Refusal::notThere);
    }

    private static Issue named(KeyRing keys, Stored one) {
        var issue = one.issue();
        return new Issue(
                issue.id(),
                issue.number(),
                Objects.requireNonNullElse(keys.text(one.content(), "name", one.name()), ""),
                issue.day(),
                issue.due(),
                issue.first(),
                issue.copies(),
                issue.out(),
                issue.gone(),
                issue.closedAt(),
                issue.madeBy());
    }

    /** To what the name of a recipient is bound. */
    static String recipient(int copy) {
        return "to/" + copy;
    }

    static String reason(int copy) {
        return "reason/" + copy;
    }
}
