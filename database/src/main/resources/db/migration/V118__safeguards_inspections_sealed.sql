-- safeguards: the reason of an act on an inspection and the name of a piece of evidence are sealed under the content of the
-- inspection from now on; what older rows have in clear stays there, for nothing of them is changed.

alter table safeguards.inspection_act
    add column sealed_note bytea,
    add constraint inspection_act_one_note check (num_nonnulls(note, sealed_note) <= 1);

alter table safeguards.inspection_evidence
    alter column label drop not null,
    add column sealed_label bytea,
    add constraint inspection_evidence_one_label check (num_nonnulls(label, sealed_label) = 1);
