package zhijie.qualification.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhijie.common.RuleViolationException;
import zhijie.people.Education;
import zhijie.qualification.Condition;

class ConditionFormTest {

    private static Condition condition(String json) throws IOException {
        return Condition.of(new ObjectMapper().readTree(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tenureMonths\":12}",
                "{\"anyOf\":[{\"education\":\"bachelor\",\"clause\":\"a)\"},{\"education\":\"college\",\"experienceMonths\":12}]}",
                "{\"allOf\":[{\"anyOf\":[{\"education\":\"college\"},{\"practiceHours\":200}]},{\"tenureMonths\":6},"
                        + "{\"anyOf\":[{\"outstandingResults\":true},{\"companyAssessmentPassed\":true}]}],\"clause\":\"5\"}",
                "{\"allOf\":[{\"anyOf\":[{\"allOf\":[{\"tenureMonths\":1},{\"certificate\":\"证书\"}]},{\"tenureMonths\":2}]},"
                        + "{\"tenureMonths\":3}]}"
            })
    void comesBackAsItWentIn(String json) throws IOException {
        assertThat(ConditionForm.of(condition(json)).condition()).isEqualTo(condition(json));
    }

    @Test
    void isWrittenLineByLine() throws IOException {
        ConditionForm form = ConditionForm.of(null);
        assertThat(form.condition()).isNull();
        form.start();
        ConditionLine all = form.getLines().get(0);
        form.getLines().get(1).setTenureMonths(12);
        assertThat(form.condition()).isEqualTo(condition("{\"tenureMonths\":12}"));

        form.addGroup(all);
        ConditionLine any = form.getLines().get(2);
        form.getLines().get(3).setEducation(Education.BACHELOR);
        form.addOne(any);
        form.getLines().get(4).setEducation(Education.COLLEGE);
        form.getLines().get(4).setExperienceMonths(12);
        form.addOne(all);
        form.getLines().get(5).setCertificate(" 中级证书 ");
        assertThat(form.condition())
                .isEqualTo(condition("{\"allOf\":[{\"tenureMonths\":12},{\"anyOf\":[{\"education\":\"bachelor\"},"
                        + "{\"education\":\"college\",\"experienceMonths\":12}]},{\"certificate\":\"中级证书\"}]}"));

        form.remove(any);
        assertThat(form.condition())
                .isEqualTo(condition("{\"allOf\":[{\"tenureMonths\":12},{\"certificate\":\"中级证书\"}]}"));
        form.remove(all);
        assertThat(form.condition()).isNull();
    }

    @Test
    void anEmptyGroupIsLeftToBeRefused() {
        ConditionForm form = ConditionForm.of(null);
        form.start();
        form.addGroup(form.getLines().get(0));
        form.remove(form.getLines().get(3));
        form.getLines().get(1).setTenureMonths(1);
        assertThatThrownBy(() -> form.condition().check()).isInstanceOf(RuleViolationException.class);
    }

    @Test
    void groupsGoNoDeeperThanCanBeStored() {
        ConditionForm form = ConditionForm.of(null);
        form.start();
        ConditionLine group = form.getLines().get(0);
        int groups = 1;
        while (form.isRoomy(group)) {
            form.addGroup(group);
            group = form.getLines().get(form.getLines().indexOf(group) + 2);
            groups++;
        }
        assertThat(groups).isEqualTo(3);
        form.getLines().stream().filter(line -> !line.isGroup()).forEach(line -> line.setTenureMonths(1));
        form.condition().check();
    }
}
