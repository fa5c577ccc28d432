package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.DiscriminatorClass;
import org.eclipse.persistence.annotations.VariableOneToOne;

/** A reference to entities of different classes behind an interface. */
final class VariableReferenceKind {

    private VariableReferenceKind() {}

    /** What a review is about. */
    public interface Subject {

        String getCode();
    }

    @Entity(name = "Book")
    public static class Book extends Numbered implements Subject {}

    @Entity(name = "Film")
    public static class Film extends Numbered implements Subject {}

    @Entity(name = "Review")
    public static class Review extends Numbered {

        @VariableOneToOne(
                targetInterface = Subject.class,
                discriminatorColumn = @DiscriminatorColumn(name = "subject_type"),
                discriminatorClasses = {
                    @DiscriminatorClass(discriminator = "B", value = Book.class),
                    @DiscriminatorClass(discriminator = "F", value = Film.class)
                })
        @JoinColumn(name = "subject_id", referencedColumnName = "id")
        private Subject subject;

        public Subject getSubject() {
            return subject;
        }

        public void setSubject(Subject subject) {
            this.subject = subject;
        }
    }

    static Mapping mapping() {
        return Mapping.of("variable one-to-one", Book.class, Film.class, Review.class)
                .records(VariableReferenceKind::records)
                .change(Numbered.class, (record, place) -> record.setName("changed " + place))
                .change(Review.class, (review, place) -> review.setSubject(place == 0 ? null : review.getSubject()))
                .changeOfColumns(Numbered.class, (record, place) -> record.setName("columns " + place))
                .update("update Review r set r.name = 'x'")
                .delete("delete from Review r where r.code = 'review1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Book book = new Book();
            book.setCode("book" + i);
            records.add(book);
            Film film = new Film();
            film.setCode("film" + i);
            records.add(film);
        }
        for (int i = 0; i < 4; i++) {
            Review review = new Review();
            review.setCode("review" + i);
            review.setSubject(i == 3 ? null : (Subject) records.get(i));
            records.add(review);
        }
        return records;
    }
}
