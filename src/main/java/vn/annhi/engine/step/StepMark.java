package vn.annhi.engine.step;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The extension properties of a diagram element: legal basis, performing unit, role. */
record StepMark(Map<String, String> properties) {

    static StepMark of(Element element) {
        var found = new HashMap<String, String>();
        var extensions = element.element("extensionElements");
        var list = extensions == null ? null : extensions.element("properties");
        if (list != null) {
            list.elements("property").forEach(each -> found.put(each.attribute("name"), each.attribute("value")));
        }
        return new StepMark(Map.copyOf(found));
    }

    /** The mark's value; a diagram element without it cannot be deployed. */
    String require(String name, Element element) {
        var value = properties.get(name);
        if (value == null || value.isBlank()) {
            throw new BpmnParseException(
                    "element '" + element.attribute("id") + "' needs the property " + name, element);
        }
        return value;
    }
}
