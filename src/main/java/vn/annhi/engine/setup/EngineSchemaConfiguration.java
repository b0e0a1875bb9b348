package vn.annhi.engine.setup;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the engine's schema to the migrations. */
@Configuration(proxyBeanMethods = false)
class EngineSchemaConfiguration {

    @Bean
    EngineSchema engineSchema() {
        return new EngineSchema();
    }
}
