package zhijie.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import zhijie.common.Stored;

/**
 * A miss 内容缺口: a wording that was looked for and not found, or found and not opened, or that somebody asked content
 * for; counted by wording. It never says who looked.
 */
@Entity
@Table(name = "search_miss")
class Miss extends Stored {

    private String wording;

    @Enumerated(EnumType.STRING)
    private MissKind kind;

    private int times;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private boolean settled;

    protected Miss() {}

    Miss(String wording, MissKind kind) {
        this.wording = wording;
        this.kind = kind;
    }

    void happened(LocalDate day) {
        times++;
        lastDay = day;
        settled = false;
    }

    /** Content was made for it, or it needs none. */
    void settle() {
        settled = true;
    }

    MissRow row() {
        return new MissRow(id(), wording, kind, times, lastDay);
    }
}
