package vn.annhi.dossier.content;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of a part, read without entities and without leaving the file. */
final class PartXml {

    private static final XMLInputFactory FACTORY = factory();

    private PartXml() {}

    /** The attributes of every element of that local name; nothing when it is no XML. */
    static Optional<List<Map<String, String>>> elements(byte[] xml, String name) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            var found = new ArrayList<Map<String, String>>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals(name)) {
                    found.add(attributes(reader));
                }
            }
            return Optional.of(found);
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    /** The local name of the outermost element; the rest need not be there. */
    static Optional<String> root(byte[] xml) {
        try {
            var reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            reader.nextTag();
            return Optional.of(reader.getLocalName());
        } catch (XMLStreamException notXml) {
            return Optional.empty();
        }
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
