package vn.somat.classification.determination;

import vn.somat.classification.lists.ListItem;

/** A determination as the proposal it came from, to be approved as it is or said again. */
final class ProposalForm {

    private ProposalForm() {}

    static Proposal of(Determination one) {
        return new Proposal(
                one.kind(),
                one.carrier(),
                one.level().code(),
                one.items().stream().map(ListItem::id).toList(),
                one.type(),
                one.title(),
                one.name(),
                one.scope(),
                one.copies(),
                one.recipients(),
                one.copying(),
                one.termUntil(),
                one.source(),
                one.subject(),
                one.unit(),
                one.validTo());
    }
}
