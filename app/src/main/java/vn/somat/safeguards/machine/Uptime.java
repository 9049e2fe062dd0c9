package vn.somat.safeguards.machine;

/**
 * Thời gian máy đã chạy: counted by the machine itself, sleep included, whatever anybody does to its clock.
 *
 * @param boot which run of the machine
 */
record Uptime(String boot, long millis) {}
