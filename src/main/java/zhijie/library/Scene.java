package zhijie.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Service scene 服务场景 that a FAQ or case belongs to, named as trainers say it. */
public enum Scene {
    BILLS("账单与资费", ResourceType.FAQ),
    REFUNDS("退款与售后", ResourceType.FAQ),
    ORDERS("订单与物流", ResourceType.FAQ),
    ACCOUNTS("账户与安全", ResourceType.FAQ),
    CHANGES("办理与变更", ResourceType.FAQ),
    FAULTS("故障与网络", ResourceType.FAQ),
    COMPLAINTS("投诉与情绪", ResourceType.FAQ),
    OUTBOUND("营销与外呼", ResourceType.FAQ),
    INTERNAL("内部操作", ResourceType.FAQ),
    QUALITY("质检与辅导", ResourceType.FAQ),
    SCHEDULING("排班与现场", ResourceType.FAQ),
    REPORTS("数据与报表", ResourceType.FAQ),
    TEAM("团队与绩效", ResourceType.FAQ),
    ANGER("情绪激动投诉", ResourceType.CASE),
    TEAMWORK("跨部门协作", ResourceType.CASE),
    NEW_PRODUCT("新产品咨询", ResourceType.CASE),
    DISPUTE("费用与退款争议", ResourceType.CASE),
    COMPLIANCE("信息安全与合规", ResourceType.CASE);

    private final String label;
    private final ResourceType kind;

    Scene(String label, ResourceType kind) {
        this.label = label;
        this.kind = kind;
    }

    /**
     * Of its Chinese name in content files.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Scene of(String label) {
        return Arrays.stream(values())
                .filter(scene -> scene.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(label));
    }

    /** The scenes that resources of a kind may have. */
    public static List<Scene> of(ResourceType kind) {
        return Arrays.stream(values()).filter(scene -> scene.kind == kind).toList();
    }

    /** Its Chinese name, as content files write it. */
    public String label() {
        return label;
    }

    /** Its name in addresses. */
    public String code() {
        return name().replace('_', '-').toLowerCase(Locale.ROOT);
    }

    public String getKey() {
        return "scene." + name();
    }
}
