package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.ConversionValue;
import org.eclipse.persistence.annotations.ObjectTypeConverter;
import org.eclipse.persistence.annotations.ReadTransformer;
import org.eclipse.persistence.annotations.Transformation;
import org.eclipse.persistence.annotations.TypeConverter;
import org.eclipse.persistence.annotations.WriteTransformer;
import org.eclipse.persistence.mappings.foundation.AbstractTransformationMapping;
import org.eclipse.persistence.mappings.transformers.AttributeTransformer;
import org.eclipse.persistence.mappings.transformers.FieldTransformer;
import org.eclipse.persistence.sessions.DataRecord;
import org.eclipse.persistence.sessions.Session;

/** EclipseLink's own converters, and a transformation that makes two columns of an attribute. */
final class NativeConvertersKind {

    private NativeConvertersKind() {}

    /** Writes a text to one column and its length to another. */
    public static class LengthTransformer implements AttributeTransformer, FieldTransformer {

        private static final long serialVersionUID = 1L;

        @Override
        public void initialize(AbstractTransformationMapping mapping) {
            // knows all it has to
        }

        @Override
        public Object buildAttributeValue(DataRecord row, Object record, Session session) {
            Object text = row.get("T_TEXT");
            return text == null ? null : text + "!";
        }

        @Override
        public String buildFieldValue(Object record, String field, Session session) {
            String text = ((Blend) record).getTransformed();
            if (text == null) {
                return null;
            }
            return field.endsWith("TEXT") ? text.replace("!", "") : String.valueOf(text.length());
        }
    }

    @Entity(name = "Blend")
    @ObjectTypeConverter(
            name = "letters",
            dataType = String.class,
            objectType = Integer.class,
            defaultObjectValue = "0",
            conversionValues = {
                @ConversionValue(dataValue = "A", objectValue = "1"),
                @ConversionValue(dataValue = "B", objectValue = "2")
            })
    @TypeConverter(name = "asText", dataType = String.class, objectType = Integer.class)
    public static class Blend extends Numbered {

        @org.eclipse.persistence.annotations.Convert("letters")
        private Integer letter;

        @org.eclipse.persistence.annotations.Convert("asText")
        private Integer number;

        @org.eclipse.persistence.annotations.Convert("asText")
        private Integer formerNumber;

        @Transformation
        @ReadTransformer(transformerClass = LengthTransformer.class)
        @WriteTransformer(transformerClass = LengthTransformer.class, column = @Column(name = "T_TEXT"))
        @WriteTransformer(transformerClass = LengthTransformer.class, column = @Column(name = "T_LENGTH"))
        private String transformed;

        public Integer getLetter() {
            return letter;
        }

        public void setLetter(Integer letter) {
            this.letter = letter;
        }

        public Integer getNumber() {
            return number;
        }

        public void setNumber(Integer number) {
            this.number = number;
        }

        public Integer getFormerNumber() {
            return formerNumber;
        }

        public void setFormerNumber(Integer formerNumber) {
            this.formerNumber = formerNumber;
        }

        public String getTransformed() {
            return transformed;
        }

        public void setTransformed(String transformed) {
            this.transformed = transformed;
        }
    }

    static Mapping mapping() {
        return Mapping.of("converters of EclipseLink, transformation", Blend.class)
                .records(NativeConvertersKind::records)
                .change(Blend.class, (blend, place) -> {
                    blend.setLetter(place == 2 ? null : 2);
                    blend.setNumber(place == 1 ? null : Integer.MIN_VALUE);
                    blend.setTransformed(place == 2 ? null : "new!");
                })
                .changeOfColumns(Blend.class, (blend, place) -> {
                    blend.setLetter(2);
                    blend.setNumber(null);
                })
                .update(
                        "update Blend b set b.letter = 1",
                        "update Blend b set b.number = 4",
                        "update Blend b set b.formerNumber = b.number",
                        "update Blend b set b.letter = null")
                .delete("delete from Blend b where b.letter = 2")
                .make();
    }

    private static List<Blend> records() {
        List<Blend> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Blend blend = new Blend();
            blend.setCode("blend" + i);
            blend.setLetter(i == 0 ? null : 1 + i % 2);
            blend.setNumber(i == 3 ? Integer.MAX_VALUE : i);
            blend.setTransformed(i == 1 ? null : "t!");
            records.add(blend);
        }
        return records;
    }
}
