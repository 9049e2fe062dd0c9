package vn.somat.interchange.handover;

/** Số liệu bản: how many copies of one level stand in one account. */
public record CarrierFigure(String state, String level, long count) {}
