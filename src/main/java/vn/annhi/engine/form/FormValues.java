package vn.annhi.engine.form;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands values to Tasklist in the types its forms read: lists and groups as JSON, the rest as they are. */
@Component
class FormValues {

    private static final JsonMapper JSON = JsonMapper.shared();

    VariableMap typed(Map<String, Object> plain) {
        var typed = Variables.createVariables();
        plain.forEach((key, value) -> typed.putValueTyped(
                key,
                value instanceof List<?> || value instanceof Map<?, ?>
                        ? SpinValues.jsonValue(JSON.writeValueAsString(value)).create()
                        : Variables.untypedValue(number(value))));
        return typed;
    }

    private static Object number(Object value) {
        return value instanceof java.math.BigDecimal number ? number.doubleValue() : value;
    }
}
