package zhijie.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import zhijie.common.Stored;

/**
 * A pinned answer 置顶答案: for one wording of a query this answer comes first until a day. It shows nothing to anybody
 * who may not see the answer.
 */
@Entity
@Table(name = "search_pin")
class PinnedAnswer extends Stored {

    private String wording;

    @Column(name = "item_type")
    private String itemType;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "until_day")
    private LocalDate untilDay;

    protected PinnedAnswer() {}

    PinnedAnswer(String wording, DocumentKey key, LocalDate untilDay) {
        this.wording = wording;
        this.itemType = key.type();
        this.itemId = key.id();
        this.untilDay = untilDay;
    }

    void keepUntil(LocalDate day) {
        untilDay = day;
    }

    String wording() {
        return wording;
    }

    DocumentKey key() {
        return new DocumentKey(itemType, itemId);
    }

    LocalDate untilDay() {
        return untilDay;
    }
}
