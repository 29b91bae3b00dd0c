package zhijie.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import jakarta.transaction.Transactional;
import zhijie.people.PublicCall;
import zhijie.people.Requires;

/** The table of the design: who may import whom, and what each kind of class looks like. */
@AnalyzeClasses(packages = "zhijie", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule importsRunDownwards = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("common")
            .definedBy("zhijie.common..")
            .layer("database")
            .definedBy("zhijie.database..")
            .layer("launcher")
            .definedBy("zhijie.launcher..")
            .layer("people")
            .definedBy("zhijie.people")
            .layer("search")
            .definedBy("zhijie.search")
            .layer("framework")
            .definedBy("zhijie.framework")
            .layer("library")
            .definedBy("zhijie.library")
            .layer("qualification")
            .definedBy("zhijie.qualification")
            .layer("progress")
            .definedBy("zhijie.progress")
            .layer("exchange")
            .definedBy("zhijie.exchange..")
            .layer("api")
            .definedBy("zhijie.api..")
            .layer("web")
            .definedBy("zhijie.web..")
            .layer("views")
            .definedBy("zhijie.*.view..")
            .whereLayer("launcher")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("views")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("views", "api")
            .whereLayer("database")
            .mayOnlyBeAccessedByLayers("launcher", "exchange", "api")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers(
                    "search", "framework", "library", "qualification", "progress", "exchange", "api", "views")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("framework", "library", "qualification", "progress", "exchange", "api", "views")
            .whereLayer("framework")
            .mayOnlyBeAccessedByLayers("library", "qualification", "progress", "exchange", "api", "views")
            .whereLayer("library")
            .mayOnlyBeAccessedByLayers("progress", "exchange", "api", "views")
            .whereLayer("qualification")
            .mayOnlyBeAccessedByLayers("progress", "exchange", "api", "views")
            .whereLayer("progress")
            .mayOnlyBeAccessedByLayers("exchange", "api", "views")
            .whereLayer("exchange")
            .mayOnlyBeAccessedByLayers("api", "views")
            .because("data flows one way: page, view, service, repository, entity; upwards a feature speaks by event");

    @ArchTest
    static final ArchRule noServerClasses = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "org.glassfish..", "com.sun.faces..")
            .because("the war can move to another server");

    @ArchTest
    static final ArchRule entitiesHaveVerbsNotSetters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .or()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(MappedSuperclass.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("an entity changes by what happens to it");

    @ArchTest
    static final ArchRule pagesNeverSeeEntities = noClasses()
            .that()
            .resideInAnyPackage("zhijie..view..", "zhijie.api..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .because("a page and a program get records of the service");

    @ArchTest
    static final ArchRule servicesAreTransactional = classes()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .beAnnotatedWith(Transactional.class)
            .because("what a service does happens whole or not at all");

    @ArchTest
    static final ArchRule servicesDeclareTheirPermission = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Service")
            .and()
            .arePublic()
            .should(new ArchCondition<>("declare the permission they require") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    JavaClass owner = method.getOwner();
                    boolean declared = method.isAnnotatedWith(Requires.class)
                            || method.isAnnotatedWith(PublicCall.class)
                            || owner.isAnnotatedWith(Requires.class);
                    events.add(new SimpleConditionEvent(method, declared, method.getFullName()));
                }
            })
            .because("a permission is checked in the service, whichever page or program calls");

    @ArchTest
    static final ArchRule repositoriesStayInTheirPackage = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .because("only the feature's own services read and write its tables");

    @ArchTest
    static final ArchRule noSystemClockAround = noClasses()
            .that()
            .resideOutsideOfPackage("zhijie.launcher..")
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .because("time comes from the one clock, which tests can fix");
}
