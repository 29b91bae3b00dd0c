package zhijie.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Word forms: the long and the short way to say the same everyday word (购买 and 买, 如何 and 怎么), brought to one.
 * Every trade asks its questions with them, so they are part of the analysis; words of the trade are {@link Synonyms}.
 *
 * <p>They only count when two wordings are compared. What is indexed and what is highlighted stays as it was written.
 */
final class Wordforms {

    /** The first of each line stands for the others. */
    private static final String[] SAME = {
        "怎 怎么样 怎么办 怎样 怎么 如何 咋办 咋样 咋",
        "啥 什么 甚么 哪些",
        "吗 是否 是不是 有没有 能否 可否 能不能 可不可以 会不会 么",
        "哪 哪里 哪儿 在哪 何处 哪个 哪家 哪款",
        "多久 多长时间 多少天 什么时候 何时 几时 啥时候 几天",
        "为啥 为什么 为何 怎么会",
        "能 可以 能够 可",
        "要 需要 须 需 必须 得",
        "买 购买 选购",
        "交 缴纳 缴费 交纳 缴",
        "付 支付 付款 付钱",
        "办 办理 处理 弄",
        "查 查询 查看 检查 查一下",
        "改 更改 修改 变更 更换 更新",
        "申 申请",
        "用 使用 利用",
        "退 退还 返还 返回 退回",
        "费 费用 花费 多少钱",
        "钱 款项 金额",
        "赔 理赔 索赔 赔偿 赔付",
        "报 报销",
        "领 领取 提领",
        "取 提取 取出",
        "我 本人 自己 俺 我们 咱 咱们",
        "你 您 你们 贵司 贵公司",
        "人 人员",
        "坏 损坏 故障",
        "没 没有 未 还没",
        "不 无法 不能 不可以 不了",
        "丢 丢失 遗失 弄丢 挂失",
        "开 开通 开启 打开",
        "关 关闭 取消",
        "给 提供",
        "和 与 及 以及 跟",
        "的 之",
        "号 号码",
        "车 汽车 车辆",
        "孩 孩子 小孩 儿童 宝宝 小孩子"
    };

    private static final Map<Character, List<String[]>> BY_FIRST = new HashMap<>();

    static {
        for (String line : SAME) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                BY_FIRST.computeIfAbsent(words[i].charAt(0), c -> new ArrayList<>())
                        .add(new String[] {words[i], words[0]});
            }
        }
        BY_FIRST.values().forEach(list -> list.sort(Comparator.comparingInt((String[] w) -> -w[0].length())));
    }

    private Wordforms() {}

    /** The folded text with every long form short. */
    static String shorten(String folded) {
        StringBuilder result = null;
        int copied = 0;
        for (int at = 0; at < folded.length(); at++) {
            List<String[]> forms = BY_FIRST.get(folded.charAt(at));
            if (forms == null) {
                continue;
            }
            for (String[] form : forms) {
                if (folded.startsWith(form[0], at)) {
                    result = result == null ? new StringBuilder(folded.length()) : result;
                    result.append(folded, copied, at).append(form[1]);
                    at += form[0].length() - 1;
                    copied = at + 1;
                    break;
                }
            }
        }
        return result == null
                ? folded
                : result.append(folded, copied, folded.length()).toString();
    }
}
