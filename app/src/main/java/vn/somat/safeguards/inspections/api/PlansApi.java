package vn.somat.safeguards.inspections.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.somat.access.Access;
import vn.somat.access.Reader;
import vn.somat.safeguards.inspections.Plan;
import vn.somat.safeguards.inspections.PlanId;
import vn.somat.safeguards.inspections.Plans;

/** Kế hoạch kiểm tra for other programs. */
@RestController
@RequestMapping(path = "/api/v1/inspection-plans", produces = MediaType.APPLICATION_JSON_VALUE)
class PlansApi {

    private final Plans plans;
    private final Access access;

    PlansApi(Plans plans, Access access) {
        this.plans = plans;
        this.access = access;
    }

    record PlanJson(
            UUID id,
            String label,
            int year,
            String title,
            @Nullable String decision) {

        static PlanJson of(Plan one) {
            return new PlanJson(one.id().value(), one.label(), one.year(), one.title(), one.decision());
        }
    }

    record PlanPage(List<PlanJson> plans, @Nullable Long next) {}

    record PlanSheet(PlanJson plan, List<InspectionJson> inspections) {}

    /** Newest first. */
    @GetMapping
    PlanPage list(Reader reader, @RequestParam @Nullable Long page) {
        access.requireScope(reader, "read");
        var found = plans.page(reader, page);
        return new PlanPage(
                found.stream().map(PlanJson::of).toList(),
                found.size() < Plans.PAGE ? null : found.getLast().number());
    }

    @GetMapping("/{id}")
    PlanSheet one(Reader reader, @PathVariable UUID id) {
        access.requireScope(reader, "read");
        var plan = plans.find(reader, new PlanId(id));
        return new PlanSheet(
                PlanJson.of(plan),
                plans.bodies(reader, plan.id()).stream().map(InspectionJson::of).toList());
    }
}
