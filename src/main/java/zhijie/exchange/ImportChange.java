package zhijie.exchange;

import java.util.List;

/**
 * One line of an import's plan.
 *
 * @param type kind of thing, for example {@code faq}
 * @param fields what differs, for a change or a conflict
 */
public record ImportChange(Action action, String type, String code, String title, List<String> fields) {

    /** What happens to it. Nothing is ever deleted. */
    public enum Action {
        ADD("新增"),
        CHANGE("修改"),
        MOVE("移动"),
        RETIRE("停用"),
        /** Somebody changed it here; it is left alone unless she who imports takes the file's. */
        CONFLICT("冲突（保留人工修改）"),
        SAME("相同");

        private final String title;

        Action(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
