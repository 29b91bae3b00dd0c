package zhijie;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment of all container tests: the war as it was built, with the tests beside it. */
@ArquillianSuiteDeployment
public class Deployments {

    @Deployment
    public static WebArchive war() {
        JavaArchive tests = ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .as(ExplodedImporter.class)
                .importDirectory("target/test-classes")
                .as(JavaArchive.class);
        tests.delete("arquillian.xml");
        return ShrinkWrap.create(WebArchive.class, "zhijie.war")
                .as(ZipImporter.class)
                .importFrom(new File(System.getProperty("zhijie.war")))
                .as(WebArchive.class)
                .addAsLibrary(tests)
                .addAsLibrary(new File(org.assertj.core.api.Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }
}
