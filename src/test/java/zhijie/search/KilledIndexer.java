package zhijie.search;

import java.nio.file.Path;

/**
 * A process that indexes, builds anew and indexes again until it is killed: the folder and the number of changes are
 * its arguments. It says a line whenever it reads or has applied something.
 */
final class KilledIndexer {

    private KilledIndexer() {}

    public static void main(String[] arguments) {
        RememberedChanges changes = RememberedChanges.of(Integer.parseInt(arguments[1]));
        changes.onLoad(() -> System.out.println("reads"));
        IndexKeeper keeper =
                new IndexKeeper(new IndexHome(Path.of(arguments[0])), changes, types -> System.out.println("applied"));
        keeper.step();
        while (true) {
            keeper.askForRebuild();
            keeper.step();
        }
    }
}
