package zhijie.library.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import zhijie.common.Slice;
import zhijie.library.CompetencyRef;
import zhijie.library.Difficulty;
import zhijie.library.ExamItemFilter;
import zhijie.library.ExamItemRow;
import zhijie.library.ExamItemService;
import zhijie.library.ItemKind;
import zhijie.library.ItemPart;
import zhijie.web.Query;

/** The exam items with their answers, or one of them. */
@Named
@RequestScoped
public class ItemsView {

    @Inject
    private ExamItemService items;

    @Inject
    private TaskChoices choices;

    private String item;
    private String part;
    private String kind;
    private String difficulty;
    private String framework;
    private String task;
    private int page = 1;
    private Slice<ExamItemRow> slice;
    private List<CompetencyRef> competencies = List.of();

    public void open() {
        choices.open(framework);
        Long one = Query.number(item);
        if (one != null) {
            slice = new Slice<>(List.of(items.get(one)), 1, 1, 1);
            competencies = items.competencies(one);
        } else {
            ExamItemFilter filter = new ExamItemFilter(
                    Query.choice(ItemPart.class, part),
                    Query.choice(ItemKind.class, kind),
                    Query.choice(Difficulty.class, difficulty),
                    Query.number(task));
            slice = items.list(filter, page);
        }
    }

    public Slice<ExamItemRow> getSlice() {
        return slice;
    }

    /** What the one item shown assesses. */
    public List<CompetencyRef> getCompetencies() {
        return competencies;
    }

    /** The filter as a query, for links to other pages of the list. */
    public String getQuery() {
        return Query.of("part", part, "kind", kind, "difficulty", difficulty, "framework", framework, "task", task);
    }

    public boolean isFiltered() {
        return part != null || kind != null || difficulty != null || task != null || item != null;
    }

    public List<ItemPart> getParts() {
        return List.of(ItemPart.values());
    }

    public List<ItemKind> getKinds() {
        return List.of(ItemKind.values());
    }

    public List<Difficulty> getDifficulties() {
        return List.of(Difficulty.values());
    }

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = Query.digits(item);
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = Query.text(part);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = Query.text(kind);
    }

    public String getDifficulty() {
        return difficulty;
    }

    public void setDifficulty(String difficulty) {
        this.difficulty = Query.text(difficulty);
    }

    public String getFramework() {
        return framework;
    }

    public void setFramework(String framework) {
        this.framework = Query.text(framework);
    }

    public String getTask() {
        return task;
    }

    public void setTask(String task) {
        this.task = Query.digits(task);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
