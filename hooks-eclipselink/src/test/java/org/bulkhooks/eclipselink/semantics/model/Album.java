package org.bulkhooks.eclipselink.semantics.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record with a collection of each kind that is written with its owner, and whose changes EclipseLink tracks where it
 * is woven.
 */
@Entity
public class Album {

    @Id
    private Long id;

    @Version
    private long version;

    private String name;

    @ElementCollection
    @CollectionTable(name = "album_words")
    private List<String> words = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "album_sorted_words")
    @Column(name = "word")
    @OrderBy
    private List<String> sortedWords = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "album_ordered_words")
    @Column(name = "word")
    @OrderColumn(name = "place")
    private List<String> orderedWords = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "album_labels")
    private Set<String> labels = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "album_texts")
    @MapKeyColumn(name = "text_key")
    @Column(name = "text")
    private Map<String, String> texts = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "album_captions")
    @Column(name = "caption")
    private Map<Spot, String> captions = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "album_marks")
    @MapKeyJoinColumn(name = "topic")
    @Column(name = "mark")
    private Map<Topic, String> marks = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "album_topics")
    private List<Topic> topics = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "album_sorted_topics")
    @OrderBy("title")
    private List<Topic> sortedTopics = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "album_ordered_topics")
    @OrderColumn(name = "place")
    private List<Topic> orderedTopics = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "album_topic_set")
    private Set<Topic> topicSet = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "album_titles")
    @MapKey(name = "title")
    private Map<String, Topic> titles = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "album_chapters")
    @MapKeyColumn(name = "chapter")
    private Map<String, Topic> chapters = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "album_views")
    private Map<Spot, Topic> views = new HashMap<>();

    @OneToMany
    @JoinColumn(name = "album_id")
    private List<Picture> pictures = new ArrayList<>();

    @Embedded
    private Cover cover = new Cover();

    protected Album() {}

    public Album(long id, String name) {
        this.id = id;
        this.name = name;
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getWords() {
        return words;
    }

    public void setWords(List<String> words) {
        this.words = words;
    }

    public List<String> getSortedWords() {
        return sortedWords;
    }

    public void setSortedWords(List<String> sortedWords) {
        this.sortedWords = sortedWords;
    }

    public List<String> getOrderedWords() {
        return orderedWords;
    }

    public void setOrderedWords(List<String> orderedWords) {
        this.orderedWords = orderedWords;
    }

    public Set<String> getLabels() {
        return labels;
    }

    public void setLabels(Set<String> labels) {
        this.labels = labels;
    }

    public Map<String, String> getTexts() {
        return texts;
    }

    public void setTexts(Map<String, String> texts) {
        this.texts = texts;
    }

    public Map<Spot, String> getCaptions() {
        return captions;
    }

    public void setCaptions(Map<Spot, String> captions) {
        this.captions = captions;
    }

    public Map<Topic, String> getMarks() {
        return marks;
    }

    public void setMarks(Map<Topic, String> marks) {
        this.marks = marks;
    }

    public List<Topic> getTopics() {
        return topics;
    }

    public void setTopics(List<Topic> topics) {
        this.topics = topics;
    }

    public List<Topic> getSortedTopics() {
        return sortedTopics;
    }

    public void setSortedTopics(List<Topic> sortedTopics) {
        this.sortedTopics = sortedTopics;
    }

    public List<Topic> getOrderedTopics() {
        return orderedTopics;
    }

    public void setOrderedTopics(List<Topic> orderedTopics) {
        this.orderedTopics = orderedTopics;
    }

    public Set<Topic> getTopicSet() {
        return topicSet;
    }

    public void setTopicSet(Set<Topic> topicSet) {
        this.topicSet = topicSet;
    }

    public Map<String, Topic> getTitles() {
        return titles;
    }

    public void setTitles(Map<String, Topic> titles) {
        this.titles = titles;
    }

    public Map<String, Topic> getChapters() {
        return chapters;
    }

    public void setChapters(Map<String, Topic> chapters) {
        this.chapters = chapters;
    }

    public Map<Spot, Topic> getViews() {
        return views;
    }

    public void setViews(Map<Spot, Topic> views) {
        this.views = views;
    }

    public Cover getCover() {
        return cover;
    }

    public List<Picture> getPictures() {
        return pictures;
    }

    public void setPictures(List<Picture> pictures) {
        this.pictures = pictures;
    }
}
