package vn.somat.classification.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.somat.classification.determination.Determination.Kind;
import vn.somat.classification.determination.Proposal;
import vn.somat.classification.lists.ItemId;
import vn.somat.classification.web.DecisionRequest.Choice;
import vn.somat.ledger.Refusal;
import vn.somat.organisation.UnitId;
import vn.somat.registry.DocumentId;
import vn.somat.registry.DocumentView.Recipient;
import vn.somat.registry.json.JsonFields;

/** Reads the bodies by which other programs propose and decide, as {@code openapi.yaml} describes them. */
final class ProposalRequests {

    private ProposalRequests() {}

    static Proposal proposal(JsonNode body) {
        var fields = JsonFields.of(body);
        var proposal = proposal(fields);
        fields.noMore();
        fields.refuseFlaws();
        return proposal;
    }

    static DecisionRequest decision(JsonNode body) {
        var fields = JsonFields.of(body);
        var decision = one("decision", Choice.class, fields.required("decision"), Choice.APPROVE);
        var reason = fields.text("reason");
        var inner = fields.object("proposal");
        var otherwise = inner == null ? null : proposal(inner);
        if (inner != null) {
            inner.noMore();
        }
        fields.noMore();
        fields.refuseFlaws();
        if ((decision == Choice.CHANGE) != (otherwise != null)) {
            throw Refusal.invalid("proposal", "classification.api.otherwise");
        }
        return new DecisionRequest(decision, reason == null ? "" : reason, otherwise);
    }

    static String reason(JsonNode body) {
        var fields = JsonFields.of(body);
        var reason = fields.required("reason");
        fields.noMore();
        fields.refuseFlaws();
        return reason;
    }

    private static Proposal proposal(JsonFields fields) {
        var kind = fields.text("kind");
        var carrier = fields.text("carrier");
        var source = fields.id("source");
        var subject = fields.id("subject");
        var unit = fields.id("unit");
        return new Proposal(
                one("kind", Kind.class, kind, Kind.ONE),
                carrier == null ? "document" : carrier,
                fields.required("level"),
                fields.ids("items").stream().map(ItemId::new).toList(),
                fields.text("type"),
                fields.text("abstract"),
                fields.text("name"),
                fields.text("scope"),
                fields.whole("copies"),
                recipients(fields),
                fields.text("copying"),
                fields.day("termUntil"),
                source == null ? null : new DocumentId(source),
                subject == null ? null : new DocumentId(subject),
                unit == null ? null : new UnitId(unit),
                fields.day("validTo"));
    }

    private static List<Recipient> recipients(JsonFields fields) {
        return fields.list("recipients").stream()
                .map(one -> {
                    var name = one.required("name");
                    var copies = one.whole("copies");
                    one.noMore();
                    return new Recipient(name, copies == null ? 1 : copies);
                })
                .toList();
    }

    private static <E extends Enum<E>> E one(String field, Class<E> of, @Nullable String sent, E otherwise) {
        if (sent == null || sent.isEmpty()) {
            return otherwise;
        }
        for (var one : of.getEnumConstants()) {
            if (one.name().equals(sent)) {
                return one;
            }
        }
        throw Refusal.invalid(field, "classification.api.one-of", String.join(", ", names(of)));
    }

    private static List<String> names(Class<? extends Enum<?>> of) {
        return java.util.Arrays.stream(of.getEnumConstants())
                .map(one -> one.name().toUpperCase(Locale.ROOT))
                .toList();
    }
}
