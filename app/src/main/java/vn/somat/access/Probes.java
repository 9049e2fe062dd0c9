package vn.somat.access;

import java.util.Map;

/**
 * Những điều sổ tự trả lời: a room that knows something an inspection asks publishes it by one of these, under the codes by which
 * the checklists of the regulation packs name them.
 */
public interface Probes {

    Map<String, Probe> probes();
}
