package vn.somat.interchange.handover;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Những bảng được bàn giao, in the order in which they go; and those that stay, so that a new table is forgotten by nobody. */
final class MovedTables {

    private static final String LISTS = "(select i.list from classification.list_item i where i.id in ("
            + "select item from classification.determination where item is not null union "
            + "select item from classification.determination_item union "
            + "select item from classification.level_change where item is not null))";

    static final List<MovedTable> ALL = List.of(
            all("organisation", "predecessor"),
            all("organisation", "unit"),
            all("organisation", "place"),
            all("organisation", "succession"),
            all("organisation", "person"),
            some(
                    "regulation",
                    "decision",
                    "t.id in (select judged from classification.determination union select judged from"
                            + " classification.level_change union select judged from custody.copy_order union"
                            + " select recorded from custody.copy_order)"),
            some("classification", "secret_list", "t.id in " + LISTS),
            some("classification", "list_version", "t.list in " + LISTS),
            some("classification", "list_item", "t.list in " + LISTS),
            all("registry", "book"),
            all("registry", "volume"),
            all("registry", "reopening"),
            all("registry", "document"),
            all("registry", "inside"),
            all("registry", "recipient"),
            all("registry", "correction"),
            all("registry", "attachment"),
            all("registry", "destroyed_part"),
            all("registry", "old_import"),
            all("registry", "old_volume"),
            all("registry", "imported_line"),
            all("classification", "determination"),
            all("classification", "determination_item"),
            all("classification", "determination_recipient"),
            all("classification", "determination_step"),
            all("classification", "level_change"),
            all("classification", "level_notice"),
            all("classification", "declassification_part"),
            new MovedTable("safeguards", "device", "true", "t.number"),
            all("safeguards", "device_act"),
            all("custody", "place"),
            all("custody", "place_change"),
            new MovedTable("custody", "carrier", "true", "t.number"),
            all("custody", "movement"),
            all("custody", "stocktaking"),
            all("custody", "stocktaking_line"),
            all("custody", "copy_order"),
            all("custody", "copy_order_recipient"),
            all("custody", "copying_limit"),
            new MovedTable("custody", "request", "true", "t.number"),
            all("custody", "request_word"),
            all("custody", "request_carrier"),
            new MovedTable("custody", "destruction", "true", "t.number"),
            all("custody", "destruction_item"),
            all("custody", "hold"),
            new MovedTable("custody", "recall", "true", "t.number"),
            all("custody", "recall_copy"));

    /** Accounts, keys, counters, the ledger and what only this house needs; the ledger goes as its export. */
    static final Set<String> STAYING = Set.of(
            "registry/level_rule",
            "registry/counter",
            "custody/handover",
            "custody/handover_word",
            "custody/handover_line",
            "custody/handover_fault",
            "custody/handover_scan",
            "custody/leaving",
            "custody/leaving_line",
            "safeguards/incident",
            "safeguards/incident_act",
            "safeguards/meeting",
            "safeguards/meeting_word",
            "safeguards/meeting_act",
            "safeguards/meeting_signed",
            "safeguards/meeting_attendee",
            "safeguards/meeting_hand_out",
            "safeguards/meeting_issue",
            "safeguards/meeting_deposit",
            "safeguards/meeting_seal",
            "safeguards/minutes_keeping",
            "safeguards/text",
            "safeguards/text_reading",
            "safeguards/officer",
            "safeguards/officer_evidence",
            "safeguards/undertaking",
            "safeguards/training",
            "safeguards/training_attendance",
            "safeguards/quiz",
            "safeguards/quiz_question",
            "safeguards/training_policy",
            "safeguards/official_seal",
            "safeguards/official_seal_act",
            "safeguards/official_seal_use",
            "safeguards/inspection_plan",
            "safeguards/inspection",
            "safeguards/inspection_act",
            "safeguards/inspection_look",
            "safeguards/inspection_answer",
            "safeguards/inspection_register_answer",
            "safeguards/inspection_evidence",
            "safeguards/inspection_sample",
            "safeguards/inspection_sample_line",
            "safeguards/inspection_finding",
            "safeguards/inspection_finding_step",
            "safeguards/evidence_file",
            "safeguards/machine_check",
            "safeguards/machine_finding",
            "safeguards/machine_acknowledgement",
            "safeguards/machine_policy",
            "registry/act_key",
            "registry/issue",
            "registry/issue_copy",
            "registry/done_act",
            "registry/distribution_list",
            "registry/list_member",
            "organisation/office",
            "organisation/former_name",
            "organisation/term",
            "organisation/mandate",
            "organisation/delegation",
            "organisation/closing");

    private static final Map<String, MovedTable> BY_FILE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(MovedTable::file, Function.identity()));

    private MovedTables() {}

    static Map<String, MovedTable> byFile() {
        return BY_FILE;
    }

    private static MovedTable all(String room, String name) {
        return some(room, name, "true");
    }

    private static MovedTable some(String room, String name, String condition) {
        return new MovedTable(room, name, condition, "1");
    }
}
