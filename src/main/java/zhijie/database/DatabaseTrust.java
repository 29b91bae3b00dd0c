package zhijie.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;

/** Whose signature on the certificate of an own database is trusted, in the form that its driver reads. */
final class DatabaseTrust {

    /** Of the store that we make, which holds nothing secret. */
    private static final String PASSWORD = "zhijie";

    /** Of the store that Java brings along, everywhere. */
    private static final String JAVAS_PASSWORD = "changeit";

    private DatabaseTrust() {}

    /**
     * Parameters of the driver's address. The stores are named, and none that belongs to the server is used: an application
     * server has a certificate of its own, and a database that is shown one it doesn't know hangs up.
     *
     * @param pem file of certificates, or empty for those that Java brings along
     * @throws IllegalArgumentException if the file holds no certificates
     */
    static String parameters(String pem) {
        return "&fallbackToSystemKeyStore=false&fallbackToSystemTrustStore=false"
                + (pem.isEmpty()
                        ? store(
                                Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"),
                                "JKS",
                                JAVAS_PASSWORD)
                        : store(storeOf(pem), "PKCS12", PASSWORD));
    }

    private static String store(Path file, String type, String password) {
        return "&trustCertificateKeyStoreUrl=" + file.toUri() + "&trustCertificateKeyStoreType=" + type
                + "&trustCertificateKeyStorePassword=" + password;
    }

    private static Path storeOf(String pem) {
        try (InputStream in = Files.newInputStream(Path.of(pem))) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("DATABASE_CA 指的文件 " + pem + " 里没有证书");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates) {
                store.setCertificateEntry("ca" + ++number, certificate);
            }
            Path file = Files.createTempFile("zhijie-ca", ".p12");
            file.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("DATABASE_CA 指的文件 " + pem + " 读不出证书，应为 PEM 文件", e);
        }
    }
}
