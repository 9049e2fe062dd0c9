package vn.somat.safeguards.people;

/** Minh chứng: what somebody looked at for one condition, and whether it is met. */
record Evidence(String condition, boolean met, String text) {}
