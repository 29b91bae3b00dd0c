package zhijie;

/** A content file with one FAQ of any code, for tests that write. */
public final class SampleFaq {

    private SampleFaq() {}

    public static String file(String code) {
        return """
                task: ccsm-2020/L1/1.1
                faqs:
                  - code: %1$s
                    question: 单号 %1$s 的包裹送到哪里了？
                    alsoAsked: [我的东西到哪儿了, 包裹怎么还没到, 快递查一下]
                    industry: e-commerce
                    scene: 退款与售后
                    appliesWhen: 客户报得出单号，想知道包裹现在的位置和送达时间。
                    notWhen: 客户要改收件地址时，走改址流程，不在这里答。
                    prepare: [单号, 收件人姓名]
                    say: 您的包裹今天上午到了本市的分拣站，下午派送，送达前快递员会先打电话给您。
                    steps: [核对单号与收件人, 打开物流轨迹念出最后一站, 报预计送达时间, 问一句收件是否方便]
                    verifiedOn: "2026-10-12"
                    verifyBy: "2027-03-12"
                    owner: 物流知识组
                    alignments:
                      - { competency: ccsm-2020/L1/1.1.1, type: teaches, strength: medium }
                """.formatted(code);
    }
}
