package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.CascadeOnDelete;
import org.eclipse.persistence.annotations.DeleteAll;
import org.eclipse.persistence.annotations.PrivateOwned;

/**
 * A folder in an archive. EclipseLink deletes what is in it, unless it was loaded, with one statement for each
 * attribute.
 */
@Entity
public class Folder extends Identified {

    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    private Archive archive;

    @OneToMany(mappedBy = "folder", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<Sheet> sheets = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "folder_id")
    private List<Clip> clips = new ArrayList<>();

    @OneToMany(mappedBy = "folder", cascade = CascadeType.ALL)
    @PrivateOwned
    @DeleteAll
    private List<Letter> letters = new ArrayList<>();

    @OneToMany(mappedBy = "folder", cascade = CascadeType.ALL, orphanRemoval = true)
    @CascadeOnDelete
    private List<Label> labels = new ArrayList<>();

    protected Folder() {}

    @SuppressWarnings("this-escape") // the archive only keeps it
    public Folder(String name, Archive archive) {
        this.name = name;
        this.archive = archive;
        archive.getFolders().add(this);
    }

    @Override
    public String label() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<Sheet> getSheets() {
        return sheets;
    }

    public List<Clip> getClips() {
        return clips;
    }

    public List<Letter> getLetters() {
        return letters;
    }

    public List<Label> getLabels() {
        return labels;
    }

    public Archive getArchive() {
        return archive;
    }
}
