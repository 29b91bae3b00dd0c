package zhijie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts can't rot: none missing in a language, none asked for that isn't there, none that nobody asks for. */
class MessagesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/zhijie/messages");
    private static final Pattern IN_PAGE = Pattern.compile("\\bt([A-Z][A-Za-z]*)?\\['([A-Za-z0-9_.-]+)'([].])");
    private static final Pattern STRING = Pattern.compile("\"([A-Za-z][A-Za-z0-9_-]*\\.[A-Za-z0-9_.-]*)\"");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        for (String bundle : allBundles()) {
            Properties chinese = load(bundle + "_zh_CN.properties");
            Properties english = load(bundle + "_en.properties");
            assertThat(english.stringPropertyNames()).as(bundle).isEqualTo(chinese.stringPropertyNames());
            for (String key : chinese.stringPropertyNames()) {
                assertThat(arguments(english.getProperty(key)))
                        .as(bundle + " " + key)
                        .isEqualTo(arguments(chinese.getProperty(key)));
                assertThat(chinese.getProperty(key)).as(bundle + " " + key).isNotBlank();
            }
        }
    }

    @Test
    void noKeyStandsInTwoBundles() throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (String bundle : Messages.BUNDLES) {
            for (String key : load(bundle + "_zh_CN.properties").stringPropertyNames()) {
                if (!seen.add(key)) {
                    twice.add(bundle + " " + key);
                }
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTextThatAPageAsksForIsInTheBundleItNames() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path page : files("src/main/webapp", ".xhtml")) {
            Matcher matcher = IN_PAGE.matcher(Files.readString(page));
            while (matcher.find()) {
                String bundle =
                        matcher.group(1) == null ? "common" : matcher.group(1).toLowerCase(Locale.ROOT);
                Set<String> keys = load(bundle + "_zh_CN.properties").stringPropertyNames();
                String key = matcher.group(2);
                boolean whole = "]".equals(matcher.group(3));
                if (whole ? !keys.contains(key) : keys.stream().noneMatch(k -> k.startsWith(key))) {
                    missing.add(page.getFileName() + " " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsAskedForSomewhere() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path page : files("src/main/webapp", ".xhtml")) {
            all.append(Files.readString(page));
        }
        Set<String> prefixes = new HashSet<>();
        for (Path source : files("src/main/java", ".java")) {
            String text = Files.readString(source);
            all.append(text);
            Matcher matcher = STRING.matcher(text);
            while (matcher.find()) {
                prefixes.add(matcher.group(1));
            }
        }
        Matcher inPage = IN_PAGE.matcher(all);
        while (inPage.find()) {
            prefixes.add(inPage.group(2));
        }
        for (Path migration : files("src/main/resources/db/migration", ".sql")) {
            Matcher constraint = Pattern.compile("constraint (\\w+)").matcher(Files.readString(migration));
            while (constraint.find()) {
                prefixes.add("constraint." + constraint.group(1));
            }
        }
        Set<String> unused = new TreeSet<>();
        for (String key : keys()) {
            boolean used = prefixes.stream().anyMatch(p -> p.endsWith(".") ? key.startsWith(p) : p.equals(key))
                    || all.indexOf("\"" + key + "\"") >= 0
                    || all.indexOf("'" + key + "'") >= 0;
            if (!used) {
                unused.add(key);
            }
        }
        unused.removeIf(key -> key.startsWith("error.notFound."));
        assertThat(unused).isEmpty();
    }

    /** Numbers of things, of which there may be one; a score in words and a bound are none. */
    @ParameterizedTest
    @ValueSource(strings = {"common", "people", "framework", "library", "search", "progress", "exchange"})
    void oneOfAKindIsInTheSingular(String bundle) throws IOException {
        Pattern plural =
                Pattern.compile("\\b1 (more )?(accounts|cases|changes|competencies|courses|documents|FAQs|items"
                        + "|lessons|levels|lines|minutes|months|points|rows|steps|times)\\b");
        Set<String> wrong = new TreeSet<>();
        load(bundle + "_en.properties").forEach((key, pattern) -> {
            MessageFormat format = new MessageFormat(pattern.toString(), Locale.ENGLISH);
            Object[] ones = new Object[format.getFormatsByArgumentIndex().length];
            Arrays.fill(ones, 1);
            String text = format.format(ones);
            if (plural.matcher(text).find()) {
                wrong.add(key + "=" + text);
            }
        });
        wrong.removeIf(text -> text.startsWith("signIn.tooMany=") || text.startsWith("beside.total="));
        assertThat(wrong).isEmpty();
    }

    private static Set<String> keys() throws IOException {
        Set<String> keys = new HashSet<>();
        for (String bundle : Messages.BUNDLES) {
            keys.addAll(load(bundle + "_zh_CN.properties").stringPropertyNames());
        }
        return keys;
    }

    private static List<String> allBundles() throws IOException {
        return files(BUNDLES.toString(), ".properties").stream()
                .map(file -> file.getFileName().toString().replaceAll("_(zh_CN|en)\\.properties", ""))
                .distinct()
                .toList();
    }

    private static Set<String> arguments(String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d+)").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(String root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
