package zhijie.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to a machine must not happen to search: kills, full disks, flipped bytes, clocks, floods. */
class IndexKeeperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    Path home;

    private final List<IndexKeeper> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(IndexKeeper::close);
    }

    private IndexKeeper keeper(RememberedChanges changes) {
        IndexKeeper keeper = new IndexKeeper(new IndexHome(home), changes, types -> {});
        open.add(keeper);
        return keeper;
    }

    private void restart(IndexKeeper keeper) {
        open.remove(keeper);
        keeper.close();
    }

    private static List<Long> ids(SearchIndex index, String text) {
        return index
                .search(SearchQuery.of(text, Set.of(SearchDocument.PUBLIC), TODAY)
                        .within(Duration.ofMinutes(1)))
                .hits()
                .stream()
                .map(hit -> hit.key().id())
                .toList();
    }

    private Path serving() throws IOException {
        return home.resolve(Files.readString(home.resolve("current")));
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("_"))
                    .max(Comparator.comparingLong(f -> f.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 0x55)).flip();
            channel.write(one, at);
        }
    }

    /** Every change adds one FAQ, so that an index that lost nothing holds as many as its number says. */
    @Test
    void losesNothingWheneverItIsKilled() throws IOException, InterruptedException {
        int count = 3_000;
        Random random = new Random(11);
        for (int kill = 0; kill < 6; kill++) {
            Process child = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledIndexer.class.getName(),
                            home.toString(),
                            Integer.toString(count))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said = child.inputReader()) {
                for (int lines = random.nextInt(12); lines >= 0; lines--) {
                    assertThat(said.readLine()).isIn("reads", "applied");
                }
                child.destroyForcibly().waitFor();
            }
            if (Files.exists(home.resolve("current"))) {
                try (LuceneSearchIndex index = LuceneSearchIndex.open(serving())) {
                    assertThat(index.size()).isEqualTo(index.changeNumber());
                }
            }
        }
        RememberedChanges changes = RememberedChanges.of(count);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        assertThat(keeper.serving().changeNumber()).isEqualTo(count);
        assertThat(keeper.serving().size()).isEqualTo(count);
        assertThat(keeper.serving().fingerprints("faq").size()).isEqualTo(count);
        restart(keeper);
        try (CheckIndex check = new CheckIndex(FSDirectory.open(serving()))) {
            assertThat(check.checkIndex().clean).isTrue();
        }
    }

    /** A disk with room for so many bytes, whichever file they go to. */
    private static final class Disk extends FilterDirectory {
        private final AtomicLong room;

        Disk(Path folder, AtomicLong room) throws IOException {
            super(FSDirectory.open(folder));
            this.room = room;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            return new FilterIndexOutput("limited", name, super.createOutput(name, context)) {
                @Override
                public void writeByte(byte b) throws IOException {
                    take(1);
                    super.writeByte(b);
                }

                @Override
                public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
                    take(length);
                    super.writeBytes(bytes, offset, length);
                }
            };
        }

        private void take(int bytes) throws IOException {
            if (room.addAndGet(-bytes) < 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    private IndexKeeper keeper(RememberedChanges changes, AtomicLong room) {
        IndexKeeper keeper = new IndexKeeper(new IndexHome(home), changes, types -> {}, folder -> {
            try {
                return LuceneSearchIndex.open(new Disk(folder, room));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        open.add(keeper);
        return keeper;
    }

    private static void failsForWantOfRoom(IndexKeeper keeper) {
        RuntimeException failure = null;
        try {
            keeper.step();
        } catch (RuntimeException e) {
            failure = e;
            keeper.failed(e);
        }
        assertThat(failure).hasRootCauseMessage("No space left on device");
        assertThat(keeper.status().trouble()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 2_000, 4_000})
    void keepsAnsweringOnAFullDiskAndCatchesUpAfterwards(int bytes) {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        RememberedChanges changes = RememberedChanges.of(50);
        IndexKeeper keeper = keeper(changes, room);
        keeper.step();
        for (int id = 51; id <= 150; id++) {
            changes.put(id, "磁盘满的时候来的第" + id + "个新问题");
        }
        for (int attempt = 0; attempt < 3; attempt++) {
            room.set(bytes);
            failsForWantOfRoom(keeper);
            assertThat(ids(keeper.serving(), "第7号业务")).contains(7L);
            assertThat(keeper.status().lag()).isEqualTo(100);
        }
        room.set(Long.MAX_VALUE);
        keeper.step();
        assertThat(ids(keeper.serving(), "磁盘满的时候来的第51个")).first().isEqualTo(51L);
        assertThat(keeper.status().lag()).isZero();
        assertThat(keeper.status().trouble()).isNull();
        assertThat(keeper.serving().size()).isEqualTo(150);
    }

    @Test
    void aRebuildThatFindsNoRoomLeavesTheServingIndexAndNothingElse() throws IOException {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        RememberedChanges changes = RememberedChanges.of(2_000);
        IndexKeeper keeper = keeper(changes, room);
        keeper.step();
        Path before = serving();
        room.set(20_000);
        keeper.askForRebuild();
        failsForWantOfRoom(keeper);
        assertThat(serving()).isEqualTo(before);
        try (Stream<Path> folders = Files.list(home)) {
            assertThat(folders.filter(Files::isDirectory)).containsExactly(before);
        }
        assertThat(ids(keeper.serving(), "第1777号业务")).first().isEqualTo(1777L);
        assertThat(keeper.status().isPartial()).isFalse();
        room.set(Long.MAX_VALUE);
        changes.put(2_001, "腾出地方以后的问题");
        keeper.step();
        assertThat(ids(keeper.serving(), "腾出地方以后")).first().isEqualTo(2_001L);
    }

    @Test
    void aRepairThatFindsNoRoomGoesOnWhenThereIsSome() throws IOException {
        AtomicLong room = new AtomicLong(Long.MAX_VALUE);
        RememberedChanges changes = RememberedChanges.of(2_000);
        IndexKeeper keeper = keeper(changes, room);
        keeper.step();
        keeper.foundDamaged();
        for (int attempt = 0; attempt < 2; attempt++) {
            room.set(20_000);
            failsForWantOfRoom(keeper);
            assertThat(keeper.status().isPartial()).isTrue();
            ids(keeper.serving(), "第7号业务");
        }
        room.set(Long.MAX_VALUE);
        keeper.step();
        assertThat(keeper.status().isPartial()).isFalse();
        assertThat(keeper.serving().size()).isEqualTo(2_000);
        assertThat(keeper.serving().check()).isEmpty();
    }

    /** An index whose parts stand in files of their own, with a deletion, and a second segment in one file. */
    private Map<String, byte[]> filesOfEachKind(RememberedChanges changes) throws IOException {
        IndexKeeper first = keeper(changes);
        first.step();
        restart(first);
        try (IndexWriter writer = new IndexWriter(
                FSDirectory.open(serving()),
                new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(new LogDocMergePolicy()))) {
            writer.getConfig().getMergePolicy().setNoCFSRatio(0);
            writer.forceMerge(1);
        }
        changes.remove(5);
        changes.put(401, "后来的问题");
        IndexKeeper second = keeper(changes);
        second.step();
        restart(second);
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(serving())) {
            for (Path file : all.filter(f -> !f.endsWith("write.lock")).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void aFlippedByteInAnyKindOfFileIsFoundAtStartAndRepaired() throws IOException {
        RememberedChanges changes = RememberedChanges.of(400);
        Map<String, byte[]> files = filesOfEachKind(changes);
        assertThat(files.keySet().stream().map(name -> name.replaceAll("^segments_.*|^_[^.]*", "")))
                .contains("", ".cfs", ".cfe", ".doc", ".pos", ".tim", ".tip", ".tmd", ".fdt", ".fdx", ".fdm")
                .contains(".dvd", ".dvm", ".nvd", ".nvm", ".fnm", ".si", ".liv");
        Random random = new Random(3);
        for (String flipped : files.keySet()) {
            Path root = home.resolve("flipped-" + flipped);
            Path folder = root.resolve("index-1");
            Files.createDirectories(folder);
            Files.writeString(root.resolve("current"), "index-1");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            flip(folder.resolve(flipped), random.nextInt(files.get(flipped).length));

            IndexKeeper keeper = new IndexKeeper(new IndexHome(root), changes, types -> {});
            open.add(keeper);
            keeper.step();
            assertThat(Files.readString(root.resolve("current")))
                    .as("built anew after a flip in " + flipped)
                    .isNotEqualTo("index-1");
            assertThat(keeper.serving().size()).isEqualTo(400);
            assertThat(keeper.serving().check()).isEmpty();
            restart(keeper);
        }
    }

    @Test
    void repairsAFlippedByteAtStartAndSaysSoMeanwhile() throws IOException {
        RememberedChanges changes = RememberedChanges.of(3_000);
        IndexKeeper first = keeper(changes);
        first.step();
        restart(first);
        Path file = largest(serving());
        flip(file, Files.size(file) / 2);

        IndexKeeper second = keeper(changes);
        Set<IndexStatus.State> seen = EnumSet.noneOf(IndexStatus.State.class);
        boolean[] partial = {false};
        changes.onLoad(() -> {
            seen.add(second.status().state());
            partial[0] |= second.status().isPartial();
        });
        second.step();
        assertThat(seen).contains(IndexStatus.State.REPAIRING);
        assertThat(partial[0]).as("answers were marked as partial").isTrue();
        assertThat(second.status().state()).isEqualTo(IndexStatus.State.SERVING);
        assertThat(second.serving().size()).isEqualTo(3_000);
        assertThat(second.serving().check()).isEmpty();
    }

    @Test
    void theNightlyCheckFindsAFlippedByteInTheServingIndex() throws IOException {
        RememberedChanges changes = RememberedChanges.of(500);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        assertThat(keeper.compare()).as("a whole index is left alone").isEmpty();
        Path before = serving();
        Path file = largest(before);
        flip(file, Files.size(file) / 3);
        assertThat(keeper.compare()).containsKey("index");
        assertThat(serving()).isNotEqualTo(before);
        assertThat(keeper.serving().size()).isEqualTo(500);
        assertThat(keeper.serving().check()).isEmpty();
    }

    @Test
    void aSearchOverFlippedBytesAnswersOrSaysThatTheIndexIsDamaged() throws IOException {
        IndexKeeper keeper = keeper(RememberedChanges.of(800));
        keeper.step();
        restart(keeper);
        Path whole = serving();
        Random random = new Random(5);
        for (int round = 0; round < 25; round++) {
            Path copy = home.resolve("copy-" + round);
            Files.createDirectories(copy);
            try (Stream<Path> files = Files.list(whole)) {
                for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            try (LuceneSearchIndex index = LuceneSearchIndex.open(copy)) {
                Path file = largest(copy);
                for (int flips = 0; flips < 40; flips++) {
                    flip(file, (long) (random.nextDouble() * Files.size(file)));
                }
                assertThat(index.check()).isNotEmpty();
                try {
                    ids(index, "第7号业务怎么办");
                    index.suggest(SearchQuery.of("业", Set.of(SearchDocument.PUBLIC), TODAY));
                } catch (DamagedIndexException expected) {
                    assertThat(expected).hasCauseInstanceOf(Throwable.class);
                }
            }
        }
    }

    @Test
    void buildsAMissingIndexFromTheDatabase() throws IOException {
        RememberedChanges changes = RememberedChanges.of(300);
        IndexKeeper first = keeper(changes);
        first.step();
        restart(first);
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(home)) {
                    Files.delete(path);
                }
            }
        }
        changes.forgetLog();
        IndexKeeper second = keeper(changes);
        second.step();
        assertThat(second.serving().size()).isEqualTo(300);
        assertThat(second.serving().changeNumber()).isEqualTo(300);
    }

    /** A clock far ahead makes the log forget what an index away has not seen; it is then built anew. */
    @Test
    void aLogForgottenByAJumpingClockLosesNothing() {
        RememberedChanges changes = RememberedChanges.of(20);
        IndexKeeper first = keeper(changes);
        first.step();
        restart(first);
        changes.put(21, "时钟跳走时的新问题");
        changes.remove(3);
        changes.forgetLog();
        IndexKeeper second = keeper(changes);
        second.step();
        assertThat(ids(second.serving(), "时钟跳走")).first().isEqualTo(21L);
        assertThat(second.serving().fingerprints("faq").has(3)).isFalse();
        assertThat(second.serving().size()).isEqualTo(20);
        assertThat(second.status().lag()).isZero();
    }

    @Test
    void theNightComesOnceADayHoweverTheClockJumps() {
        SettableClock clock = new SettableClock("2026-11-20T12:00:00Z");
        AtomicLong hours = new AtomicLong();
        Night night = new Night(clock, () -> TimeUnit.HOURS.toNanos(hours.get()));
        assertThat(night.isDue()).isFalse();
        clock.set("2026-11-21T03:00:00Z");
        assertThat(night.isDue()).as("before its hour").isFalse();
        clock.set("2026-11-21T03:16:00Z");
        assertThat(night.isDue()).isTrue();
        assertThat(night.isDue()).isFalse();
        hours.incrementAndGet();
        clock.set("2031-01-01T04:00:00Z");
        assertThat(night.isDue()).as("years ahead").isTrue();
        hours.incrementAndGet();
        clock.set("2026-11-22T04:00:00Z");
        assertThat(night.isDue()).as("back again").isTrue();
        assertThat(night.isDue()).isFalse();
    }

    /** What a broken clock and the service that sets it right do to each other for hours. */
    @Test
    void aClockThatJumpsToAndFroBringsTheNightOnceAnHourAtMost() {
        SettableClock clock = new SettableClock("2026-11-20T12:00:00Z");
        AtomicLong minutes = new AtomicLong();
        Night night = new Night(clock, () -> TimeUnit.MINUTES.toNanos(minutes.get()));
        int nights = 0;
        for (int jump = 0; jump < 240; jump++) {
            clock.set(jump % 2 == 0 ? "2026-11-21T12:00:00Z" : "2026-11-20T07:00:00Z");
            nights += night.isDue() ? 1 : 0;
            minutes.incrementAndGet();
        }
        assertThat(nights).isEqualTo(4);
    }

    /** A clock that shows what somebody last set it to. */
    private static final class SettableClock extends Clock {
        private Instant now;

        SettableClock(String now) {
            set(now);
        }

        void set(String to) {
            now = Instant.parse(to);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void takesTenThousandChangesAtOnce() {
        RememberedChanges changes = RememberedChanges.of(100);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        for (int id = 101; id <= 10_100; id++) {
            changes.put(id, "一起来的第" + id + "个问题");
        }
        keeper.step();
        assertThat(keeper.status().lag()).isZero();
        assertThat(keeper.serving().size()).isEqualTo(10_100);
        assertThat(ids(keeper.serving(), "一起来的第10100个问题")).first().isEqualTo(10_100L);
    }

    /** A slow disk keeps nobody from what is new; the number waits for it. */
    @Test
    void aChangeIsFoundBeforeItIsOnTheDisk() {
        AtomicReference<Runnable> onSync = new AtomicReference<>(() -> {});
        RememberedChanges changes = RememberedChanges.of(50);
        IndexKeeper keeper = new IndexKeeper(new IndexHome(home), changes, types -> {}, folder -> {
            try {
                return LuceneSearchIndex.open(new FilterDirectory(FSDirectory.open(folder)) {
                    @Override
                    public void sync(Collection<String> names) throws IOException {
                        onSync.get().run();
                        super.sync(names);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        open.add(keeper);
        keeper.step();
        changes.put(51, "慢盘上的新问题");
        List<Long> found = new ArrayList<>();
        List<Long> lag = new ArrayList<>();
        onSync.set(() -> {
            found.addAll(ids(keeper.serving(), "慢盘上的新问题"));
            lag.add(keeper.status().lag());
        });
        keeper.step();
        assertThat(found).first().isEqualTo(51L);
        assertThat(lag).first().isEqualTo(1L);
        assertThat(keeper.status().lag()).isZero();
    }

    @Test
    void aRehearsalChangesNothing() {
        RememberedChanges changes = RememberedChanges.of(80);
        changes.remove(7);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        long number = keeper.applied();
        keeper.rehearse();
        assertThat(keeper.applied()).isEqualTo(number);
        assertThat(keeper.serving().size()).isEqualTo(79);
        assertThat(ids(keeper.serving(), "第3号业务")).first().isEqualTo(3L);
        assertThat(keeper.compare()).isEmpty();
    }

    /** A thing that cannot be read, and one that the engine does not take. */
    @Test
    void oneDocumentThatCannotBeIndexedKeepsNoOtherAway() {
        RememberedChanges changes = RememberedChanges.of(30);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        changes.poison(12L);
        for (int id = 10; id <= 14; id++) {
            changes.put(id, "改过的第" + id + "个问题");
        }
        changes.put(SearchDocument.of(new DocumentKey("faq", 31), "代码长得收不下的问题", "/library/faq/31")
                .withCode("长".repeat(20_000)));
        changes.put(32, "排在后面的问题");
        keeper.step();
        assertThat(keeper.status().lag()).isZero();
        assertThat(ids(keeper.serving(), "排在后面的问题")).first().isEqualTo(32L);
        assertThat(ids(keeper.serving(), "改过的第13个问题")).first().isEqualTo(13L);
        assertThat(keeper.status().skipped())
                .containsExactlyInAnyOrder(new DocumentKey("faq", 12), new DocumentKey("faq", 31));

        keeper.askForRebuild();
        keeper.step();
        assertThat(keeper.serving().size()).isEqualTo(30);
        assertThat(keeper.compare()).as("still tried at night").containsKey("faq");

        changes.poison(0L);
        changes.put(31, "代码不长的问题");
        keeper.step();
        assertThat(keeper.status().skipped()).containsExactly(new DocumentKey("faq", 12));
        assertThat(keeper.compare()).containsEntry("faq", 1);
        assertThat(keeper.status().skipped()).isEmpty();
        assertThat(ids(keeper.serving(), "改过的第12个问题")).first().isEqualTo(12L);
    }

    @Test
    void aDatabaseThatIsAwayMakesNothingSkipped() {
        RememberedChanges changes = RememberedChanges.of(30);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        changes.put(31, "数据库走开时的问题");
        changes.onLoad(() -> changes.away(true));
        assertThatThrownBy(keeper::step).hasMessage("The database is away");
        assertThat(ids(keeper.serving(), "第7号业务")).contains(7L);
        changes.onLoad(() -> {});
        changes.away(false);
        keeper.step();
        assertThat(keeper.status().skipped()).isEmpty();
        assertThat(ids(keeper.serving(), "数据库走开时")).first().isEqualTo(31L);
    }

    @Test
    void changesAreFoundWhileIndexAndDatabaseAreCompared() {
        RememberedChanges changes = RememberedChanges.of(2_500);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        List<Long> foundMeanwhile = new ArrayList<>();
        changes.onLoad(() -> {
            if (changes.range().last() == 2_500) {
                changes.put(2_501, "比较期间来的问题");
            } else {
                foundMeanwhile.addAll(ids(keeper.serving(), "比较期间来的问题"));
            }
        });
        assertThat(keeper.compare()).as("what came meanwhile is no difference").isEmpty();
        assertThat(foundMeanwhile).contains(2_501L);
    }

    /** A folder deleted under a running server: its open files still answer, the next change finds them gone. */
    @Test
    void anIndexDeletedUnderTheServerIsBuiltAgain() throws IOException {
        RememberedChanges changes = RememberedChanges.of(300);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        try (Stream<Path> all = Files.walk(serving())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        changes.put(301, "删掉文件夹以后的问题");
        for (int round = 0; round < 3 && keeper.status().size() != 301; round++) {
            try {
                keeper.step();
            } catch (RuntimeException e) {
                assertThat(ids(keeper.serving(), "第7号业务")).contains(7L);
                keeper.failed(e);
            }
        }
        assertThat(keeper.serving().size()).isEqualTo(301);
        assertThat(keeper.status().isPartial()).isFalse();
        assertThat(keeper.serving().check()).isEmpty();
    }

    @Test
    void comparesIndexAndDatabaseBothWays() {
        RememberedChanges changes = RememberedChanges.of(40);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        SearchIndex index = keeper.serving();
        long number = index.changeNumber();
        SearchDocument wrong = SearchDocument.of(new DocumentKey("faq", 5), "被改坏的标题", "/library/faq/5", "别的内容");
        SearchDocument surplus = SearchDocument.of(new DocumentKey("ghost", 1), "数据库里没有的", "/ghost/1");
        index.apply(List.of(wrong, surplus), List.of(new DocumentKey("faq", 9)), number);

        assertThat(keeper.compare()).containsEntry("faq", 2).containsEntry("ghost", 1);
        assertThat(keeper.compare()).isEmpty();
        assertThat(ids(index, "第9号业务怎么办理")).contains(9L);
        assertThat(ids(index, "被改坏的标题")).doesNotContain(5L);
        assertThat(ids(index, "数据库里没有的")).doesNotContain(1L);
    }

    @Test
    void servesTheOldIndexWhileANewOneIsBuiltBesideIt() throws IOException {
        RememberedChanges changes = RememberedChanges.of(2_500);
        IndexKeeper keeper = keeper(changes);
        keeper.step();
        Path before = serving();
        keeper.askForRebuild();
        List<Long> meanwhile = new ArrayList<>();
        List<Integer> percents = new ArrayList<>();
        changes.onLoad(() -> {
            if (keeper.status().state() == IndexStatus.State.REBUILDING) {
                meanwhile.addAll(ids(keeper.serving(), "第2345号业务"));
                percents.add(keeper.status().percent());
            }
        });
        keeper.step();
        assertThat(meanwhile).contains(2345L);
        assertThat(percents).isSorted().last().isNotEqualTo(percents.get(0));
        assertThat(serving()).isNotEqualTo(before);
        assertThat(Files.exists(before)).isFalse();
        assertThat(keeper.serving().size()).isEqualTo(2_500);
    }

    @Test
    void refusesAnIndexOfAnotherFormat() throws IOException {
        Path folder = home.resolve("index-9");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("segments_1"), "not an index");
        assertThatThrownBy(() -> LuceneSearchIndex.open(folder)).isInstanceOf(DamagedIndexException.class);
    }
}
