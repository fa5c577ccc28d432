package org.bulkhooks.eclipselink.mappings.kinds;

import java.util.List;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;

/** All kinds of mappings. */
public final class Kinds {

    private Kinds() {}

    public static List<Mapping> all() {
        return List.of(
                AccessKind.mapping(),
                CachesKind.mapping(),
                CallbacksKind.mapping(),
                ClassExtractorKind.mapping(),
                ColumnLockingKind.mapping(),
                CompositeIdsKind.mapping(),
                CriteriaKind.mapping(),
                DocumentsKind.mapping(),
                ElementsKind.mapping(),
                EmbeddablesKind.mapping(),
                EmbeddedCollectionsKind.mapping(),
                EventListenersKind.mapping(),
                HistoryKind.mapping(),
                InPlaceKind.mapping(),
                JoinColumnListKind.mapping(),
                JoinTableReferencesKind.mapping(),
                JoinedKind.mapping(),
                LargeObjectsKind.mapping(),
                ManyToManyKind.mapping(),
                MappedByKeyKind.mapping(),
                MapsIdKind.mapping(),
                MapsKind.mapping(),
                NamesKind.mapping(),
                NativeConvertersKind.mapping(),
                NestedEmbeddablesKind.mapping(),
                NonKeyReferenceKind.mapping(),
                NumbersKind.mapping(),
                OrderedElementsKind.mapping(),
                OrderedTogetherKind.mapping(),
                OtherSchemaKind.mapping(),
                OwnQueriesKind.mapping(),
                OwnedChildrenKind.mapping(),
                OwnedReferenceKind.mapping(),
                ReadOnlyKind.mapping(),
                ReturningKind.mapping(),
                SecondaryTablesKind.mapping(),
                SingleTableKind.mapping(),
                TableIdsKind.mapping(),
                TablePerClassKind.mapping(),
                TenantColumnKind.mapping(),
                TenantTableKind.mapping(),
                TextsKind.mapping(),
                TimesKind.mapping(),
                TogetherKind.mapping(),
                UnwritableColumnsKind.mapping(),
                UuidIdsKind.mapping(),
                VariableReferenceKind.mapping(),
                VersionsKind.mapping());
    }
}
