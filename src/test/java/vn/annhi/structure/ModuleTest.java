package vn.annhi.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.annhi.AnNhi;

/** The modules keep to the boundaries that their package-info declares, and the docs draw them. */
class ModuleTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(AnNhi.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.annhi");

    @Test
    void everyModuleUsesOnlyThePublicTypesOfModulesThatItMayUse() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysItsNameAndWhatItMayUse() {
        assertThat(packages()).isNotEmpty().allSatisfy(module -> {
            assertThat(module.isAnnotatedWith(ApplicationModule.class))
                    .as("@ApplicationModule in the package-info of %s", module.getName())
                    .isTrue();
            var declared = module.getAnnotationOfType(ApplicationModule.class);
            assertThat(declared.displayName())
                    .as("name of %s", module.getName())
                    .isNotBlank();
            assertThat(declared.allowedDependencies())
                    .as("what %s may use", module.getName())
                    .doesNotContain(ApplicationModule.OPEN_TOKEN);
        });
    }

    @Test
    void theDocsDrawTheModulesAsTheyAreDeclared() throws IOException {
        var drawn = ModulePage.of(packages());
        var fresh = Files.createDirectories(Path.of("target", "docs")).resolve("modules.md");
        Files.writeString(fresh, drawn);
        assertThat(Path.of("docs", "modules.md"))
                .as("docs/modules.md is out of date; refresh it: cp target/docs/modules.md docs/")
                .exists()
                .hasContent(drawn);
    }

    private static List<JavaPackage> packages() {
        return MODULES.stream()
                .map(module -> CLASSES.getPackage(module.getBasePackage().getName()))
                .toList();
    }
}
