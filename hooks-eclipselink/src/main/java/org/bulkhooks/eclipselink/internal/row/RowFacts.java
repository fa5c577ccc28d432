package org.bulkhooks.eclipselink.internal.row;

import java.util.Set;

/** What the rows of an update tell and its records cannot: a primitive attribute of a record is never null, the column can be. */
public interface RowFacts {

    /** Nothing. */
    RowFacts NONE = new RowFacts() {
        @Override
        public Set<String> changed(BulkRecord each) {
            return Set.of();
        }

        @Override
        public boolean isNull(Object record, String path) {
            return false;
        }
    };

    /** Returns the paths of attributes that get another value in the row, whatever the two records have. */
    Set<String> changed(BulkRecord each);

    /**
     * Tells whether the column of an attribute is null, whatever the record has.
     *
     * @param record a new or an old record
     * @param path the path of the attribute
     */
    boolean isNull(Object record, String path);
}
