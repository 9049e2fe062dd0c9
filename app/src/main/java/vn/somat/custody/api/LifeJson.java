package vn.somat.custody.api;

import java.util.List;
import vn.somat.custody.carriers.Carriers.Life;

/** Một bản cùng mọi lần chuyển, as {@code openapi.yaml} describes it. */
record LifeJson(CarrierJson carrier, List<MovementJson> movements, List<CarrierJson> made) {

    static LifeJson of(Life life) {
        return new LifeJson(
                CarrierJson.of(life.carrier()),
                life.movements().stream().map(MovementJson::of).toList(),
                CarrierJson.of(life.made()));
    }
}
