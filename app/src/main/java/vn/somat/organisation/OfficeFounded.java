package vn.somat.organisation;

/** Cơ quan đã được lập: told once, in the transaction that founds the office, to rooms that bring something of their own. */
public record OfficeFounded() {}
