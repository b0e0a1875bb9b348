package vn.annhi.engine.setup;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** First migration: the engine's tables, by the engine's own scripts. Upgrades of the engine become later migrations. */
public class EngineSchema extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "identity", "history", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public org.flywaydb.core.api.MigrationVersion getVersion() {
        return org.flywaydb.core.api.MigrationVersion.fromVersion("1");
    }

    @Override
    public String getDescription() {
        return "camunda 7.24";
    }

    @Override
    public Integer getChecksum() {
        return 724;
    }

    @Override
    public void migrate(Context context) {
        var scripts = new ResourceDatabasePopulator();
        for (var part : PARTS) {
            scripts.addScript(
                    new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql"));
        }
        scripts.execute(new SingleConnectionDataSource(context.getConnection(), true));
    }
}
