package vn.annhi.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathTest {

    @Test
    void theColonInTheIdOfAProcedureMayComeEncoded() {
        assertThat(PlainPath.of("/camunda/api/engine/engine/default/process-definition/a-b%3A1%3a2c/xml"))
                .contains("/camunda/api/engine/engine/default/process-definition/a-b:1:2c/xml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api//engine",
                "/camunda/api/../api/engine",
                "/camunda/api/./engine",
                "/camunda/api/...",
                "/camunda/api/..",
                "/camunda/api/%2e%2e/engine",
                "/camunda/api/engine;a=b",
                "/camunda/api/engine;jsessionid=1/engine",
                "/camunda/api/engine%2Fengine",
                "/camunda/api/engine%5Cengine",
                "/camunda/api/engine\\engine",
                "/camunda/%61pi/engine",
                "/camunda/api/engine%00",
                "/camunda/api/engine%253A",
                "/camunda/api/engine%0a",
                "/camunda/api/engine\n",
                "/camunda/api/{self}",
                "/camunda/api/đ",
                "camunda/api"
            })
    void aPathThatCanBeReadInTwoWaysIsNoPath(String raw) {
        assertThat(PlainPath.of(raw)).isEmpty();
    }
}
