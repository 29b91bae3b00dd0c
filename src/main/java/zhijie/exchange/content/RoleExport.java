package zhijie.exchange.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import zhijie.qualification.LadderService;
import zhijie.qualification.RoleService;
import zhijie.qualification.TableTemplateService;

/** A role with its table and its next roles as the content file it could have come from. */
@ApplicationScoped
class RoleExport {

    @Inject
    private RoleService roles;

    @Inject
    private TableTemplateService tables;

    @Inject
    private LadderService ladders;

    JsonNode file(String code) {
        List<RoleFile.Step> next = ladders.stepsOf(code).stream()
                .map(step -> new RoleFile.Step(step.role(), step.adds()))
                .toList();
        return ContentFile.tree(RoleFile.of(roles.get(code))
                .with(tables.get(code).map(RoleFile.Table::of).orElse(null), next));
    }
}
