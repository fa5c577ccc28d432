package org.bulkhooks.eclipselink.semantics;

import org.bulkhooks.eclipselink.semantics.harness.Journal;
import org.bulkhooks.eclipselink.semantics.harness.Way;
import org.bulkhooks.eclipselink.semantics.model.Archive;
import org.bulkhooks.eclipselink.semantics.model.Clip;
import org.bulkhooks.eclipselink.semantics.model.Entry;
import org.bulkhooks.eclipselink.semantics.model.Folder;
import org.bulkhooks.eclipselink.semantics.model.Label;
import org.bulkhooks.eclipselink.semantics.model.Letter;
import org.bulkhooks.eclipselink.semantics.model.Register;
import org.bulkhooks.eclipselink.semantics.model.Sheet;

/** Archives with what goes with them. */
final class Archives {

    private Archives() {}

    /** Stores an archive of which nothing is loaded afterwards, and returns its id. */
    static long stored(Way way, Journal journal, Archive archive) {
        long id = Samples.stored(way, archive).get(0);
        way.unit().forgetAll();
        journal.forgetCalls();
        way.database().statements().clear();
        return id;
    }

    /** Returns an archive with a folder that has two of everything. */
    static Archive withFolder() {
        Archive archive = new Archive("A");
        Folder folder = new Folder("F", archive);
        new Sheet("s1", folder);
        new Sheet("s2", folder);
        folder.getClips().add(new Clip("c1"));
        folder.getClips().add(new Clip("c2"));
        new Letter("l1", folder);
        new Letter("l2", folder);
        new Label("b1", folder);
        new Label("b2", folder);
        return archive;
    }

    /** Returns an archive with a register of two entries. */
    static Archive withRegister() {
        Archive archive = new Archive("A");
        archive.setRegister(new Register("R"));
        new Entry("e1", archive.getRegister());
        new Entry("e2", archive.getRegister());
        return archive;
    }
}
