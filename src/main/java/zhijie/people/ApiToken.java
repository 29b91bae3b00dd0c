package zhijie.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import zhijie.common.Stored;

/** A personal token of a program, kept as a digest; it acts as its account until it expires. */
@Entity
@Table(name = "api_token")
class ApiToken extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;

    private String digest;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    protected ApiToken() {}

    ApiToken(Account account, String digest, Instant now, Instant expires) {
        this.account = account;
        this.digest = digest;
        this.createdAt = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        this.expiresAt = LocalDateTime.ofInstant(expires, ZoneOffset.UTC);
    }

    Account account() {
        return account;
    }

    boolean isValidAt(Instant now) {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC).isBefore(expiresAt);
    }
}
