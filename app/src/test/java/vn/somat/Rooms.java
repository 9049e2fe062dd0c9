package vn.somat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.Predicate;

/** The product's classes, read once, and what a room shows of itself. */
final class Rooms {

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.somat");

    private Rooms() {}

    /** The written types of {@code room}: top level, no package-info. */
    static List<JavaClass> types(String room) {
        return CLASSES.stream()
                .filter(in(room))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .toList();
    }

    static List<String> publicTypes(String room) {
        return types(room).stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    private static Predicate<JavaClass> in(String room) {
        var root = "vn.somat." + room;
        return type ->
                type.getPackageName().equals(root) || type.getPackageName().startsWith(root + ".");
    }
}
