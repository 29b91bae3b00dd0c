package zhijie;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * Fills the injected fields of a test that runs inside the server. Arquillian's own enricher finds no bean manager
 * there, for that it looks in JNDI through a library that isn't published.
 */
public class Injection implements TestInstancePostProcessor {

    @Override
    public void postProcessTestInstance(Object test, ExtensionContext context) throws IllegalAccessException {
        CDI<Object> beans;
        try {
            beans = CDI.current();
        } catch (IllegalStateException e) {
            return; // Outside the server, where the test is only handed over.
        }
        for (Class<?> type = test.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)) {
                    field.setAccessible(true);
                    field.set(test, beans.select(field.getType()).get());
                }
            }
        }
    }
}
