package vn.somat.classification.figures;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.somat.classification.lists.ItemId;
import vn.somat.classification.lists.SecretLists;

/** Tên mục danh mục in statistics: the place in its list, never the text of one that is not public. */
@Service
public class ItemNames {

    private final SecretLists lists;

    ItemNames(SecretLists lists) {
        this.lists = lists;
    }

    public String name(UUID item) {
        return lists.explain(new ItemId(item)).citation();
    }
}
