package vn.annhi.structure;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** The habits of the house, as far as a machine can see them. */
class ArchitectureTest {

    private static final int LONGEST_FILE = 250;
    private static final int LONGEST_STEP = 60;
    private static final String[] PLAIN_JAVA = {
        "vn.annhi.calendar..", "vn.annhi.form..", "vn.annhi.datafile..", "vn.annhi.intervention.policy.."
    };

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.annhi");

    @Test
    void onlyTheEngineModuleKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.annhi.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.bpm..", "org.camunda.spin..")
                .check(MAIN);
    }

    @Test
    void onlyTheEngineAndTheFormModuleKnowFeel() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.annhi.engine..", "vn.annhi.form..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.camunda.feel..")
                .check(MAIN);
    }

    @Test
    void rulesOfLawAreJavaWithoutFrameworkOrDatabase() {
        noClasses()
                .that(resideInAnyPackage(PLAIN_JAVA)
                        .and(DescribedPredicate.describe(
                                "are not configuration",
                                type -> !type.getSimpleName().endsWith("Configuration")
                                        && !type.getSimpleName().equals("package-info"))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta..")
                .check(MAIN);
    }

    @Test
    void nobodyReadsTheTimeWithoutTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("vn.annhi.ClockConfiguration")
                .should()
                .accessTargetWhere(DescribedPredicate.describe("tells the machine's time", ArchitectureTest::tellsTime))
                .check(MAIN);
    }

    @Test
    void everyNameSaysWhatTheClassStandsFor() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Common)")
                .check(MAIN);
    }

    @Test
    void delegatesAndListenersLiveAmongTheStepsAndAreSmall() {
        var steps = DescribedPredicate.<JavaClass>describe(
                "are delegates or listeners",
                type -> Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                        .anyMatch(type::isAssignableTo));
        classes().that(steps).should().resideInAPackage("vn.annhi.engine.step").check(MAIN);
        var files = MAIN.that(steps).stream().map(ArchitectureTest::file).toList();
        assertThat(files).isNotEmpty();
        assertThat(files.stream().filter(file -> Sources.lines(file) > LONGEST_STEP))
                .as("steps of more than %s lines", LONGEST_STEP)
                .isEmpty();
    }

    @Test
    void noSourceFileIsLongerThanAReaderHolds() {
        assertThat(Sources.below(Sources.MAIN, ".java").stream().filter(file -> Sources.lines(file) > LONGEST_FILE))
                .as("files of more than %s lines", LONGEST_FILE)
                .isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(Sources.below(Sources.MAIN, ".java").stream()
                        .map(Path::getParent)
                        .distinct()
                        .filter(folder -> !isNullMarked(folder.resolve("package-info.java"))))
                .as("packages without @NullMarked in their package-info")
                .isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        var tests = new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("vn.annhi");
        noMethods().should().beAnnotatedWith(Disabled.class).check(tests);
        noClasses().should().beAnnotatedWith(Disabled.class).check(tests);
    }

    private static Path file(JavaClass type) {
        var name = type.getSource().flatMap(Source::getFileName).orElseThrow();
        return Sources.MAIN.resolve(type.getPackageName().replace('.', '/')).resolve(name);
    }

    private static boolean isNullMarked(Path packageInfo) {
        return Files.exists(packageInfo) && Sources.text(packageInfo).contains("\n@NullMarked\n");
    }

    private static boolean tellsTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        return switch (access.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time") && !takesClock(access);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "system", "systemUTC", "systemDefaultZone" -> owner.isEquivalentTo(Clock.class);
            case "<init>" -> owner.isEquivalentTo(Date.class) && takesNothing(access);
            case "getInstance" -> owner.isEquivalentTo(Calendar.class);
            default -> false;
        };
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("()");
    }
}
