package vn.somat.access.web;

import java.util.List;
import java.util.Map;

/** Something that has a level. @param ids what stands in the places of a path @param paths that name one of its kind */
record LevelThing(Map<String, String> ids, List<String> paths) {

    LevelThing(Map<String, String> ids, String... paths) {
        this(ids, List.of(paths));
    }

    boolean isNamedBy(String path) {
        return paths.stream()
                .anyMatch(one -> path.equals(one) || path.startsWith(one + "/") || path.startsWith(one + "."));
    }
}
