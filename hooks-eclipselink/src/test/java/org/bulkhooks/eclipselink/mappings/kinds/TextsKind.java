package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;

/** Texts: empty, blank, long, with quotes, markers of parameters and signs outside of the basic plane. */
final class TextsKind {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "behind ",
            "O'Neil \"so\" \\ ; -- ? :p {d '2020-01-01'}",
            "äöü ß € \uD83D\uDE00 \uD835\uDCB3",
            "日本語",
            "a\tb\nc\r\n",
            "\u0001",
            "e\u0301 is not \u00e9",
            "x".repeat(4000));

    private TextsKind() {}

    @Entity(name = "Letter")
    public static class Letter extends Numbered {

        @Column(length = 6000) // a row of MariaDB has 65,535 bytes
        private String text;

        @Column(length = 6000)
        private String copy;

        @Column(columnDefinition = "varchar(30) default 'of the database'")
        private String preset;

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public String getCopy() {
            return copy;
        }

        public void setCopy(String copy) {
            this.copy = copy;
        }

        public String getPreset() {
            return preset;
        }

        public void setPreset(String preset) {
            this.preset = preset;
        }
    }

    static Mapping mapping() {
        return Mapping.of("texts", Letter.class)
                .records(TextsKind::records)
                .change(Letter.class, (letter, place) -> {
                    letter.setText(place == 0 ? null : TEXTS.get(place).trim());
                    letter.setCopy(TEXTS.get((place + 1) % TEXTS.size()));
                    letter.setPreset(place == 2 ? "now set" : letter.getPreset());
                })
                .update(
                        "update Letter l set l.copy = l.text",
                        "update Letter l set l.text = ''",
                        "update Letter l set l.text = concat(l.text, '\uD83D\uDE00') where l.text like '%O''N%'",
                        "update Letter l set l.text = trim(l.text)",
                        "update Letter l set l.text = upper(l.text), l.preset = null")
                .updateWith("update Letter l set l.copy = :text where l.text <> :text", "text", TEXTS.get(3))
                .delete("delete from Letter l where l.text = ' '")
                .make();
    }

    private static List<Letter> records() {
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            Letter letter = new Letter();
            letter.setCode("letter" + i);
            letter.setText(TEXTS.get(i));
            letter.setPreset(i == 1 ? null : "p");
            letters.add(letter);
        }
        return letters;
    }
}
