package vn.somat.custody.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.somat.custody.carriers.Carriers;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.regulation.Regulations;
import vn.somat.vault.Contents;
import vn.somat.vault.KeyRing;

/** Opens a page of orders: words, recipients, and the carrier each is about. In the caller's transaction. */
@Component
class OrderReading {

    static final String PURPOSE = "purpose";
    static final String REASON = "reason";

    private final OrderReadStore store;
    private final Carriers carriers;
    private final Contents contents;
    private final Regulations regulations;

    OrderReading(OrderReadStore store, Carriers carriers, Contents contents, Regulations regulations) {
        this.store = store;
        this.carriers = carriers;
        this.contents = contents;
        this.regulations = regulations;
    }

    List<CopyOrder> views(List<OrderRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var to = store.recipients(rows.stream().map(OrderRow::id).toList());
        var sources = carriers.behind(rows.stream().map(OrderRow::source).toList());
        var views = new ArrayList<CopyOrder>();
        try (var keys = contents.open(rows.stream().map(OrderRow::content).toList())) {
            for (var row : rows) {
                var source = sources.get(row.source());
                if (source == null) {
                    throw new IllegalStateException(
                            "an order without its source: " + row.id().value());
                }
                var purpose = keys.text(row.content(), PURPOSE, row.sealedPurpose());
                views.add(new CopyOrder(
                        row.id(),
                        code(row),
                        source,
                        row.regime(),
                        row.kind(),
                        CopyKinds.name(regulations.of(row.regime()), row.kind()),
                        row.copies(),
                        to.getOrDefault(row.id().value(), List.of()).stream()
                                .map(one -> recipient(keys, row, one))
                                .toList(),
                        purpose == null ? "" : purpose,
                        row.consent(),
                        row.state(),
                        row.askedBy(),
                        row.askedAt(),
                        row.permission(),
                        row.made(),
                        keys.text(row.content(), REASON, row.sealedReason())));
            }
        }
        return views;
    }

    List<Recipient> recipients(OrderRow row) {
        var sealed = store.recipients(List.of(row.id())).getOrDefault(row.id().value(), List.of());
        try (var keys = contents.open(List.of(row.content()))) {
            return sealed.stream().map(one -> recipient(keys, row, one)).toList();
        }
    }

    static String code(OrderRow row) {
        return String.format(Locale.ROOT, "LS-%02d/%d", row.number(), row.year());
    }

    private static Recipient recipient(KeyRing keys, OrderRow row, SealedRecipient one) {
        var name = keys.text(row.content(), one.field(), one.sealed());
        return new Recipient(name == null ? "" : name, one.copies());
    }
}
