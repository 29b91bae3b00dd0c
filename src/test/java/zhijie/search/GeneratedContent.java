package zhijie.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * As many FAQs as wanted in the shape of the shipped ones: their wordings and sentences, put together anew, with words
 * of a made-up trade that are as unevenly frequent as words are (the law of Zipf). A number always gives the same FAQ.
 */
public final class GeneratedContent {

    private static final int WORDS = 60_000;
    private static final int MOST_WORDINGS = 4;

    private final List<String> questions = new ArrayList<>();
    private final List<String> sayings = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();
    private final String[] words = new String[WORDS];

    public GeneratedContent(Path content) throws IOException {
        StringBuilder characters = new StringBuilder();
        for (SearchDocument document : new ContentDocuments(content).documents()) {
            if (document.key().type().equals("faq")) {
                questions.add(document.title());
                questions.addAll(document.alsoAsked());
                sayings.add(document.say());
            }
            for (String paragraph : document.body()) {
                for (String sentence : paragraph.split("(?<=[。！？；\n])")) {
                    if (sentence.length() >= 8 && sentence.length() <= 80) {
                        sentences.add(sentence.strip());
                    }
                }
            }
            document.title().chars().filter(c -> Folding.isHan((char) c)).forEach(c -> characters.append((char) c));
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = random.nextInt(10) < 7 ? 2 : 3; n > 0; n--) {
                boolean rare = random.nextInt(4) == 0;
                word.append(
                        rare
                                ? (char) (0x4e00 + random.nextInt(6_000))
                                : characters.charAt(random.nextInt(characters.length())));
            }
            words[i] = word.toString();
        }
    }

    /** The higher the rank the rarer, so that the word of rank n stands in about 1/n as many texts as the first. */
    private String word(SplittableRandom random) {
        return words[(int) Math.min(WORDS - 1, Math.exp(random.nextDouble() * Math.log(WORDS)) - 1)];
    }

    private static String any(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** A wording with the subject in place of two of its characters or before it. */
    private static String about(String subject, String wording, SplittableRandom random) {
        int at = random.nextInt(Math.max(1, wording.length() - 2));
        return random.nextBoolean() && wording.length() > 8
                ? wording.substring(0, at) + subject + wording.substring(at + 2)
                : subject + wording;
    }

    private static SplittableRandom random(int number) {
        return new SplittableRandom(number * 0x9E3779B97F4A7C15L);
    }

    public SearchDocument document(int number) {
        SplittableRandom random = random(number);
        String subject = word(random);
        String title = cut(about(subject, any(questions, random), random), 110);
        List<String> also = new ArrayList<>();
        for (int n = random.nextInt(2 * MOST_WORDINGS + 1); n > 0; n--) {
            also.add(about(random.nextInt(3) == 0 ? word(random) : subject, any(questions, random), random));
        }
        List<String> body = new ArrayList<>();
        for (int n = 3 + random.nextInt(5); n > 0; n--) {
            body.add(about(word(random), any(sentences, random), random));
        }
        LocalDate on = LocalDate.of(2026, 10, 1).minusDays(random.nextInt(120));
        return SearchDocument.of(
                        new DocumentKey("faq", number), title, "/library/faq/" + number, body.toArray(String[]::new))
                .withAlsoAsked(also)
                .withSay(cut(about(word(random), any(sayings, random), random), 290))
                .withVerification(on, on.plusDays(300))
                .withContext(any(sentences, random));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** A whole question that asks for one of the documents in other words than its title's. */
    public String question(int ordinal, int documents) {
        SplittableRandom random = random(-1 - ordinal);
        SearchDocument document = document(random.nextInt(documents));
        String title = document.title();
        int at = random.nextInt(Math.max(1, title.length() - 3));
        String shorter = title.substring(0, at) + title.substring(Math.min(title.length(), at + 2));
        String[] heads = {"", "请问", "客户问", "你好，", "为什么", "想问一下"};
        String[] tails = {"", "吗", "怎么弄", "该怎么办", "要多久", "呢"};
        return heads[random.nextInt(heads.length)] + shorter + tails[random.nextInt(tails.length)];
    }

    /** A word of the trade, or two. */
    public String keyword(int ordinal) {
        SplittableRandom random = random(-1 - ordinal);
        String question = any(questions, random);
        int at = random.nextInt(Math.max(1, question.length() - 2));
        return switch (random.nextInt(3)) {
            case 0 -> word(random);
            case 1 -> question.substring(at, Math.min(question.length(), at + 2));
            default -> word(random) + " " + question.substring(at, Math.min(question.length(), at + 2));
        };
    }
}
