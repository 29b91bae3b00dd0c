package zhijie.database;

import java.util.Locale;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.helper.DatabaseTable;
import org.eclipse.persistence.sessions.Session;

/** An entity's table has its name in small letters: EclipseLink's default capitals are another table on most servers. */
public class LowerCaseTables implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            for (DatabaseTable table : descriptor.getTables()) {
                table.setName(table.getName().toLowerCase(Locale.ROOT));
            }
        }
    }
}
