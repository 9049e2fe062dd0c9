package vn.somat.regulation;

import java.util.List;
import java.util.Optional;

/** Các biểu mẫu là văn bản, and what stands at the head of a side's papers. */
public record PaperForms(List<FormHead> heads, List<PaperForm> all) {

    public PaperForms {
        heads = List.copyOf(heads);
        all = List.copyOf(all);
    }

    public Optional<PaperForm> find(String code) {
        return all.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    public FormHead head(Side side) {
        return heads.stream().filter(head -> head.side() == side).findFirst().orElseThrow();
    }
}
