package vn.somat.classification.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import vn.somat.regulation.Citation.Standing;

/** What a file does not say of a list that is in the books already stays as the office has it. */
final class Merging {

    private Merging() {}

    /** A file says nothing of what repealed a list, nor of the shipped version the office has seen. */
    static ListHead head(SecretList before, ListHead file) {
        var to = file.to() == null ? before.to() : file.to();
        return new ListHead(
                file.code(),
                file.open(),
                file.number(),
                file.issued(),
                file.year(),
                file.issuer(),
                file.title(),
                file.field(),
                file.standing(),
                file.from(),
                file.fromStanding(),
                to,
                Objects.equals(to, before.to()) ? before.repealedBy() : null,
                file.origin(),
                file.shipped() == null ? before.shipped() : file.shipped(),
                file.note());
    }

    /** A shipped list over what the office read from the original: what was read there counts, what is new is added. */
    static ListDraft shipped(SecretList before, List<ItemDraft> own, ListDraft shipped) {
        var head = shipped.head();
        boolean read = before.fromStanding() == Standing.V;
        var merged = new ListHead(
                head.code(),
                head.open(),
                head.number() == null ? before.number() : head.number(),
                read || head.issued() == null ? before.issued() : head.issued(),
                read || head.year() == null ? before.year() : head.year(),
                head.issuer(),
                head.title(),
                head.field(),
                read ? before.standing() : head.standing(),
                read || head.from() == null ? before.from() : head.from(),
                read || head.from() == null ? before.fromStanding() : head.fromStanding(),
                head.to(),
                head.repealedBy(),
                head.origin(),
                head.shipped(),
                head.note());
        var items = new ArrayList<>(own);
        var places = new HashSet<String>();
        own.forEach(item -> places.add(item.place()));
        for (var item : shipped.items()) {
            if (places.add(item.place())) {
                items.add(item);
            } else if (item.text() != null) {
                items.replaceAll(mine -> mine.text() == null && mine.place().equals(item.place()) ? item : mine);
            }
        }
        items.sort(ItemDraft.IN_ORDER);
        return new ListDraft(merged, items, shipped.repeals(), shipped.repealsFrom(), shipped.partial());
    }
}
