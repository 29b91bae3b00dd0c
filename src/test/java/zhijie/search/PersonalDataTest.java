package zhijie.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000 充值没到账, … 充值没到账",
        "138-0013-8000, ''",
        "身份证 11010519491231002x 实名失败, 身份证 … 实名失败",
        "订单 2026 1120 8899 退款, 订单 … 退款",
        "zhang.san@example.com 收不到发票, … 收不到发票",
        "王先生要求赔偿, …先生要求赔偿",
        "欧阳女士投诉, …女士投诉",
        "我叫张小明 宽带坏了, 我叫… 宽带坏了",
        "一三八零零一三八零零零 停机, … 停机",
        "建国路88号3单元 网络故障, 建国路…… 网络故障"
    })
    void takesOutWhatCouldBelongToAPerson(String typed, String kept) {
        assertThat(PersonalData.strip(Folding.fold(typed))).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三天没到账", "5.1.2.1 a", "24小时内回复", "我是新用户怎么开户", "初级 1.1.1"})
    void leavesAQuestionAlone(String typed) {
        assertThat(PersonalData.strip(Folding.fold(typed))).isEqualTo(Folding.fold(typed));
    }
}
