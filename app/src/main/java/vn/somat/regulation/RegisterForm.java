package vn.somat.regulation;

import java.util.List;

/**
 * Mẫu sổ đăng ký: one kind of register book as a pack prescribes it.
 *
 * @param code {@code bmnn-di}, {@code bmnn-den}, {@code vb-di}, {@code vb-den}
 * @param carriesOver whether a book opened under this form goes on when a new pack comes into force within its year
 */
public record RegisterForm(
        String code,
        String title,
        Direction direction,
        boolean secret,
        boolean carriesOver,
        List<FormColumn> columns,
        Citation citation) {

    public RegisterForm {
        columns = List.copyOf(columns);
    }
}
