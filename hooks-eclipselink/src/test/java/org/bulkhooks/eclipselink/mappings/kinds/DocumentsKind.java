package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Documents and lists that a converter writes as JSON and as a text of its elements, in one column each. */
final class DocumentsKind {

    private DocumentsKind() {}

    /** Writes an object of JSON. */
    @Converter
    public static class JsonConverter implements AttributeConverter<Map<String, Integer>, String> {

        @Override
        public String convertToDatabaseColumn(Map<String, Integer> document) {
            return document == null
                    ? null
                    : document.entrySet().stream()
                            .map(entry -> '"' + entry.getKey() + "\":" + entry.getValue())
                            .sorted()
                            .collect(Collectors.joining(",", "{", "}"));
        }

        @Override
        public Map<String, Integer> convertToEntityAttribute(String json) {
            if (json == null) {
                return null;
            }
            Map<String, Integer> document = new TreeMap<>();
            for (String entry : json.substring(1, json.length() - 1).split(",", 0)) {
                if (!entry.isEmpty()) {
                    int colon = entry.indexOf(':');
                    document.put(entry.substring(1, colon - 1), Integer.valueOf(entry.substring(colon + 1)));
                }
            }
            return document;
        }
    }

    /** Writes elements between braces, as arrays are written. */
    @Converter
    public static class ArrayConverter implements AttributeConverter<List<String>, String> {

        @Override
        public String convertToDatabaseColumn(List<String> elements) {
            return elements == null ? null : "{" + String.join(",", elements) + "}";
        }

        @Override
        public List<String> convertToEntityAttribute(String text) {
            if (text == null) {
                return null;
            }
            return text.length() == 2
                    ? new ArrayList<>()
                    : new ArrayList<>(
                            List.of(text.substring(1, text.length() - 1).split(",", 0)));
        }
    }

    @Entity(name = "Document")
    public static class Document extends Numbered {

        @Convert(converter = JsonConverter.class)
        @Column(length = 4000)
        private Map<String, Integer> content = new TreeMap<>();

        @Convert(converter = ArrayConverter.class)
        private List<String> marks;

        @Convert(converter = ArrayConverter.class)
        private List<String> formerMarks;

        public Map<String, Integer> getContent() {
            return content;
        }

        public void setContent(Map<String, Integer> content) {
            this.content = content;
        }

        public List<String> getMarks() {
            return marks;
        }

        public void setMarks(List<String> marks) {
            this.marks = marks;
        }

        public List<String> getFormerMarks() {
            return formerMarks;
        }

        public void setFormerMarks(List<String> formerMarks) {
            this.formerMarks = formerMarks;
        }
    }

    static Mapping mapping() {
        return Mapping.of("json and arrays by converters", Document.class)
                .records(DocumentsKind::records)
                .change(Document.class, DocumentsKind::change)
                .update("update Document d set d.formerMarks = d.marks", "update Document d set d.marks = null")
                .updateWith("update Document d set d.content = :content", "content", new TreeMap<>(Map.of("x", 1)))
                .updateWith("update Document d set d.marks = :marks", "marks", new ArrayList<>(List.of("m", "n")))
                .delete("delete from Document d where d.marks is null and d.code <> 'document0'")
                .make();
    }

    private static List<Document> records() {
        List<Document> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Document document = new Document();
            document.setCode("document" + i);
            for (int j = 0; j < i; j++) {
                document.getContent().put("key" + j, j == 0 ? Integer.MIN_VALUE : j);
            }
            document.setMarks(i == 0 ? null : i == 1 ? new ArrayList<>() : new ArrayList<>(List.of("a", "b")));
            records.add(document);
        }
        return records;
    }

    private static void change(Document document, int place) {
        switch (place) {
            case 0 -> document.setMarks(new ArrayList<>(List.of("new")));
            case 1 -> document.setContent(new TreeMap<>(Map.of("other", 7)));
            case 2 -> document.setContent(null);
            default -> document.setMarks(null);
        }
    }
}
