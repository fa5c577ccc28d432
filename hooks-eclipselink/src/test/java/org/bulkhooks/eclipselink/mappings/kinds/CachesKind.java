package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;
import org.bulkhooks.eclipselink.mappings.harness.Numbered;
import org.eclipse.persistence.annotations.Cache;
import org.eclipse.persistence.annotations.CacheType;
import org.eclipse.persistence.config.CacheIsolationType;

/** Entities that no cache holds, that one isolated cache holds, and that are always read again. */
final class CachesKind {

    private CachesKind() {}

    @Entity(name = "Lone")
    @Cache(isolation = CacheIsolationType.ISOLATED)
    public static class Lone extends Numbered {}

    @Entity(name = "Uncached")
    @Cacheable(false)
    public static class Uncached extends Numbered {

        @ManyToOne
        private Lone lone;

        public Lone getLone() {
            return lone;
        }

        public void setLone(Lone lone) {
            this.lone = lone;
        }
    }

    @Entity(name = "Reread")
    @Cache(type = CacheType.SOFT, alwaysRefresh = true, refreshOnlyIfNewer = true)
    public static class Reread extends Numbered {

        @ManyToOne
        private Uncached uncached;

        public Uncached getUncached() {
            return uncached;
        }

        public void setUncached(Uncached uncached) {
            this.uncached = uncached;
        }
    }

    static Mapping mapping() {
        return Mapping.of("caches", Lone.class, Uncached.class, Reread.class)
                .records(CachesKind::records)
                .change(Lone.class, (lone, place) -> lone.setName("changed " + place))
                .change(Uncached.class, (uncached, place) -> {
                    uncached.setName("changed " + place);
                    uncached.setLone(null);
                })
                .change(Reread.class, (reread, place) -> {
                    reread.setName("changed " + place);
                    reread.setUncached(place == 0 ? null : reread.getUncached());
                })
                .update(
                        "update Uncached u set u.name = 'x' where u.lone.code = 'lone1'",
                        "update Reread r set r.name = 'x', r.uncached = null",
                        "update Lone l set l.name = 'x'")
                .delete("delete from Reread r where r.uncached.code = 'uncached1'")
                .make();
    }

    private static List<Numbered> records() {
        List<Numbered> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Lone lone = new Lone();
            lone.setCode("lone" + i);
            records.add(lone);
        }
        for (int i = 0; i < 3; i++) {
            Uncached uncached = new Uncached();
            uncached.setCode("uncached" + i);
            uncached.setLone((Lone) records.get(i));
            records.add(uncached);
        }
        for (int i = 0; i < 3; i++) {
            Reread reread = new Reread();
            reread.setCode("reread" + i);
            reread.setUncached(i == 2 ? null : (Uncached) records.get(3 + i));
            records.add(reread);
        }
        return records;
    }
}
