package zhijie.exchange.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import zhijie.common.Setting;
import zhijie.people.AccessRole;
import zhijie.people.AccountRow;
import zhijie.people.AccountService;

/** Tells the person at the terminal who can sign in: the sample accounts, or the first administrator, once. */
@ApplicationScoped
class SignIns {

    @Inject
    private AccountService accounts;

    void tell(Consumer<String> say) {
        accounts.openFirstAdministrator()
                .ifPresent(first -> say.accept("管理员 " + first.login() + "，密码 " + first.password() + "（只显示这一次）"));
        List<AccountRow> samples = accounts.list().stream()
                .filter(account -> account.sample() && account.active())
                .toList();
        if (samples.isEmpty()) {
            return;
        }
        if (!accounts.samplesMaySignIn()) {
            say.accept("示例账号已停用："
                    + (Setting.TLS_PROXY.isOn() ? "代理之后别人也能访问" : "服务监听在 " + Setting.HOST.value() + "，不是本机地址"));
            return;
        }
        say.accept("示例账号（密码与登录名相同）");
        samples.stream()
                .sorted(java.util.Comparator.comparing(
                        account -> account.roles().toString()))
                .forEach(account -> say.accept(
                        "  %-11s %s  %s".formatted(account.login(), account.name(), purpose(account.roles()))));
    }

    private static String purpose(List<AccessRole> roles) {
        return roles.isEmpty()
                ? ""
                : switch (roles.get(0)) {
                    case DESIGNER -> "课程设计：标准、课程、问答与映射";
                    case LEARNER -> "学员：我的路径、学习与下一步";
                    case SUPERVISOR -> "主管：我的团队";
                    case ASSESSOR -> "考评员：考评与质检";
                    case HR -> "人力资源：岗位、任职资格表与评分";
                    case ADMIN -> "管理员：账号、备份与日志";
                };
    }
}
