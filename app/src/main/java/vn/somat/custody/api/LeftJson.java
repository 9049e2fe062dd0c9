package vn.somat.custody.api;

import java.util.List;
import vn.somat.custody.leavers.Remaining;

/** Còn giữ, còn nợ. @param unseen carriers that are not there for the reader */
record LeftJson(List<CarrierJson> carriers, int unseen, List<HeldDeviceJson> devices, List<OwedJson> others) {

    static LeftJson of(Remaining left) {
        return new LeftJson(
                CarrierJson.of(left.carriers()),
                left.unseen(),
                left.devices().stream().map(HeldDeviceJson::of).toList(),
                left.others().stream().map(OwedJson::of).toList());
    }
}
