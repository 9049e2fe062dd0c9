package vn.somat.custody.destruction;

import java.util.ArrayList;
import java.util.List;
import vn.somat.custody.carriers.Carrier;
import vn.somat.regulation.Level;

/** A list as it was found right. @param highest level on it */
record Listed(List<Carrier> carriers, List<Electronic> electronic, Level highest) {

    List<KeptItem> items(DestructionId id, int first) {
        var items = new ArrayList<KeptItem>();
        for (var one : carriers) {
            items.add(new KeptItem(id, first + items.size(), Electronic.What.CARRIER, one.id(), null, true, null));
        }
        for (var one : electronic) {
            items.add(new KeptItem(id, first + items.size(), one.what(), null, one.document(), true, null));
        }
        return items;
    }
}
