package zhijie.exchange.content;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A fact of this installation that is set once and never changes. It is no setting. */
@Entity
@Table(name = "installation_fact")
class InstallationFact {

    @Id
    private String name;

    private String value;

    protected InstallationFact() {}

    InstallationFact(String name, String value) {
        this.name = name;
        this.value = value;
    }

    String value() {
        return value;
    }
}
