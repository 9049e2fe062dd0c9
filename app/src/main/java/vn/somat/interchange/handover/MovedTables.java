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

    /** What the office gave itself and counted: texts from outside are in every library. */
    private static final String OWN_TEXT =
            "t.kind in ('REGULATION', 'HOUSE_RULES') and t.issued_at is not null and t.withdrawn_at is null";

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
            numbered("safeguards", "device"),
            all("safeguards", "device_act"),
            all("custody", "place"),
            all("custody", "place_change"),
            numbered("custody", "carrier"),
            all("custody", "movement"),
            all("custody", "stocktaking"),
            all("custody", "stocktaking_line"),
            all("custody", "copy_order"),
            all("custody", "copy_order_recipient"),
            all("custody", "copying_limit"),
            numbered("custody", "request"),
            all("custody", "request_word"),
            all("custody", "request_carrier"),
            numbered("custody", "destruction"),
            all("custody", "destruction_item"),
            all("custody", "hold"),
            numbered("custody", "recall"),
            all("custody", "recall_copy"),
            numbered("safeguards", "meeting"),
            all("safeguards", "meeting_word"),
            all("safeguards", "meeting_act"),
            all("safeguards", "meeting_signed"),
            new MovedTable("safeguards", "meeting_attendee", "true", "t.code"),
            all("safeguards", "meeting_hand_out"),
            all("safeguards", "meeting_issue"),
            new MovedTable("safeguards", "meeting_deposit", "true", "t.code"),
            all("safeguards", "meeting_seal"),
            new MovedTable("safeguards", "text", OWN_TEXT, "t.number"),
            some("safeguards", "text_reading", "t.text in (select t.id from safeguards.text t where " + OWN_TEXT + ")"),
            all("safeguards", "officer"),
            numbered("safeguards", "officer_evidence"),
            all("safeguards", "undertaking"),
            numbered("safeguards", "training"),
            all("safeguards", "training_attendance"),
            all("safeguards", "quiz"),
            all("safeguards", "quiz_question"),
            numbered("safeguards", "official_seal"),
            all("safeguards", "official_seal_act"),
            numbered("safeguards", "official_seal_use"),
            numbered("safeguards", "inspection_plan"),
            numbered("safeguards", "inspection"),
            all("safeguards", "inspection_act"),
            all("safeguards", "inspection_look"),
            all("safeguards", "inspection_answer"),
            all("safeguards", "inspection_register_answer"),
            all("safeguards", "inspection_evidence"),
            all("safeguards", "inspection_sample"),
            all("safeguards", "inspection_sample_line"),
            numbered("safeguards", "inspection_finding"),
            all("safeguards", "inspection_finding_step"),
            numbered("safeguards", "incident"),
            all("safeguards", "incident_act"),
            all("safeguards", "evidence_file"));

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
            "safeguards/minutes_keeping",
            "safeguards/training_policy",
            "safeguards/machine_check",
            "safeguards/machine_finding",
            "safeguards/machine_acknowledgement",
            "safeguards/machine_policy",
            "registry/act_key",
            "registry/issue",
            "registry/issue_copy",
            "registry/waiting_scan",
            "registry/scan_text",
            "registry/scan_decision",
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

    /** Its rows are numbered anew, in the order they had. */
    private static MovedTable numbered(String room, String name) {
        return new MovedTable(room, name, "true", "t.number");
    }

    private static MovedTable some(String room, String name, String condition) {
        return new MovedTable(room, name, condition, "1");
    }
}
