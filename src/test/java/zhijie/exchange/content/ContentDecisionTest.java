package zhijie.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhijie.exchange.ImportChange.Action;
import zhijie.exchange.content.ContentDecision.By;
import zhijie.exchange.content.ContentDecision.Said;
import zhijie.exchange.content.ContentItems.Standing;

class ContentDecisionTest {

    private static final JsonNode OLD = node("旧");
    private static final JsonNode NEW = node("新");
    private static final JsonNode MINE = node("我的");

    private static JsonNode node(String title) {
        return ContentFile.tree(Map.of("title", title));
    }

    private static Said folder(JsonNode said) {
        return new Said(ContentFile.hash(said), true);
    }

    private static Said person(JsonNode said) {
        return new Said(ContentFile.hash(said), false);
    }

    private static Action about(JsonNode file, JsonNode now, Said last, By by, boolean taken) {
        List<String> fields = now == null ? List.of() : ContentDecision.differing(now, file);
        return ContentDecision.about(file, now == null ? null : Standing.inUse(now), fields, last, by, taken);
    }

    @Test
    void whatIsNotThereIsAdded() {
        assertThat(about(NEW, null, Said.NOTHING, By.FOLDER, false)).isEqualTo(Action.ADD);
    }

    @Test
    void whatNobodyChangedFollowsTheFile() {
        assertThat(about(NEW, OLD, folder(OLD), By.FOLDER, false)).isEqualTo(Action.CHANGE);
    }

    @Test
    void whatSomebodyChangedWaits() {
        assertThat(about(NEW, MINE, folder(OLD), By.FOLDER, false)).isEqualTo(Action.CONFLICT);
    }

    @Test
    void whatSomebodyChangedAsTheFileDoesIsSettled() {
        assertThat(about(NEW, NEW, folder(OLD), By.FOLDER, false)).isEqualTo(Action.SAME);
    }

    @Test
    void nobodyIsAskedAgainAboutAFileThatSaysWhatItSaidBefore() {
        assertThat(about(OLD, MINE, folder(OLD), By.FOLDER, false)).isEqualTo(Action.SAME);
    }

    @Test
    void theFolderAsksBeforeItOverwritesWhatAPersonImported() {
        assertThat(about(NEW, OLD, person(OLD), By.FOLDER, false)).isEqualTo(Action.CONFLICT);
        assertThat(about(NEW, OLD, person(OLD), By.PERSON, false)).isEqualTo(Action.CHANGE);
    }

    @Test
    void whatStoodHereBeforeAnyFileIsKept() {
        assertThat(about(NEW, MINE, Said.NOTHING, By.FOLDER, false)).isEqualTo(Action.CONFLICT);
    }

    @Test
    void whatSomebodyTookAwayIsNotBroughtBackUnasked() {
        assertThat(about(OLD, null, folder(OLD), By.FOLDER, false)).isEqualTo(Action.SAME);
        assertThat(about(NEW, null, folder(OLD), By.FOLDER, false)).isEqualTo(Action.CONFLICT);
        assertThat(about(NEW, null, folder(OLD), By.PERSON, false)).isEqualTo(Action.ADD);
    }

    @Test
    void aPersonWhoTakesTheFileOverwrites() {
        assertThat(about(NEW, MINE, folder(OLD), By.PERSON, false)).isEqualTo(Action.CONFLICT);
        assertThat(about(NEW, MINE, folder(OLD), By.PERSON, true)).isEqualTo(Action.CHANGE);
    }

    @Test
    void whatIsGoneFromTheFilesIsRetiredUnlessSomebodyChangedIt() {
        assertThat(ContentDecision.aboutGone(Standing.inUse(OLD), folder(OLD), By.FOLDER, false))
                .isEqualTo(Action.RETIRE);
        assertThat(ContentDecision.aboutGone(Standing.inUse(MINE), folder(OLD), By.FOLDER, false))
                .isEqualTo(Action.CONFLICT);
        assertThat(ContentDecision.aboutGone(new Standing(MINE, true, false), folder(OLD), By.FOLDER, false))
                .isEqualTo(Action.SAME);
    }

    @Test
    void aChangedParentIsAMove() {
        JsonNode before = ContentFile.tree(Map.of("title", "开场", "parent", "a/1"));
        JsonNode after = ContentFile.tree(Map.of("title", "开场", "parent", "a/2"));
        assertThat(about(after, before, folder(before), By.FOLDER, false)).isEqualTo(Action.MOVE);
    }
}
