package zhijie.search;

import java.nio.file.Path;

/** A process that indexes until it is killed: the folder and the number of changes are its arguments. */
final class KilledIndexer {

    private KilledIndexer() {}

    public static void main(String[] arguments) {
        RememberedChanges changes = RememberedChanges.of(Integer.parseInt(arguments[1]));
        IndexKeeper keeper =
                new IndexKeeper(new IndexHome(Path.of(arguments[0])), changes, types -> System.out.println("applied"));
        keeper.step();
        System.out.println("done");
    }
}
