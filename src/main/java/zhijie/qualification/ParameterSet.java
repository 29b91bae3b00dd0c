package zhijie.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import zhijie.common.Stored;

/** Parameter set 参数组: numbers for the blanks of a role's table, kept under a name, for example of a department. */
@Entity
@Table(name = "parameter_set")
public class ParameterSet extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id")
    private Role role;

    private String title;
    private String numbers;
    private boolean removed;

    protected ParameterSet() {}

    ParameterSet(Role role, String title) {
        this.role = role;
        this.title = title;
    }

    /** Holds these numbers from now on; one that was removed is there again. */
    void keep(Map<String, BigDecimal> byPlace) {
        removed = false;
        numbers = byPlace.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .map(entry -> entry.getKey() + "=" + entry.getValue().toPlainString())
                .collect(Collectors.joining("\n"));
    }

    Map<String, BigDecimal> byPlace() {
        Map<String, BigDecimal> byPlace = new LinkedHashMap<>();
        numbers.lines().map(line -> line.split("=", 2)).forEach(pair -> byPlace.put(pair[0], new BigDecimal(pair[1])));
        return byPlace;
    }

    void remove() {
        removed = true;
    }

    void restore() {
        removed = false;
    }

    String title() {
        return title;
    }
}
