package zhijie.exchange.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a content file before anything is known about it.
 *
 * @param path below the content folder
 * @param hash SHA-256 of the text in hexadecimal
 */
record ContentSource(String path, ContentType type, String hash, String text) {

    static ContentSource of(String path, ContentType type, String text) {
        return new ContentSource(path, type, hash(text), text);
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
