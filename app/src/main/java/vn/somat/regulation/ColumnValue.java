package vn.somat.regulation;

/** Nội dung cột: what a column of a register book shows; its label and place are the pack's. */
public enum ColumnValue {
    SERIAL,
    ARRIVAL_DATE,
    ARRIVAL_NUMBER,
    ISSUER,
    NUMBER,
    DATE,
    TYPE_AND_TITLE,
    LEVEL,
    SIGNER,
    RECIPIENTS,
    UNIT,
    COPIES,
    PASSED_ON,
    RECEIPT,
    NOTE
}
