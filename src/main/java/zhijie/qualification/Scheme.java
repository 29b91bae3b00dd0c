package zhijie.qualification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import zhijie.common.Stored;

/**
 * Scheme 培训与考核方案: how a post is trained for and assessed, with parts, weights, cycles and time limits. It is a
 * document to read, stored whole; what is scored by it is a qualification table.
 */
@Entity
@Table(name = "scheme")
public class Scheme extends Stored {

    private static final ObjectMapper JSON = new ObjectMapper();

    private String code;
    private String title;
    private String body;
    private boolean retired;

    protected Scheme() {}

    Scheme(String code) {
        this.code = code;
    }

    void describe(SchemeText text) {
        title = text.title();
        retired = false;
        try {
            body = JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void retire() {
        retired = true;
    }

    SchemeText text() {
        try {
            return JSON.readValue(body, SchemeText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored scheme is damaged", e);
        }
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    boolean isRetired() {
        return retired;
    }
}
