package org.bulkhooks.eclipselink.internal.read;

import java.util.List;
import org.bulkhooks.eclipselink.internal.compat.DescriptorAccess;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.descriptors.ObjectBuilder;
import org.eclipse.persistence.internal.descriptors.PersistenceEntity;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.ReadAllQuery;

/**
 * Reads old records of a {@link PlainClass}. EclipseLink selects the rows; the records are built of them by the
 * mappings, as EclipseLink builds them, but without a key and its locks in an identity map, a change listener and a
 * copy to compare with: nobody looks for such a record, and nobody writes it. They belong to the unit of work all the
 * same, which loads their relations.
 */
final class OldRowQuery extends ReadAllQuery {

    private static final long serialVersionUID = 1L;

    OldRowQuery(ClassDescriptor descriptor) {
        super(descriptor.getJavaClass());
    }

    @Override
    @SuppressWarnings("unchecked") // EclipseLink does not say what it maps
    public Object buildObject(AbstractRecord row) {
        if (isLockQuery() || shouldRefreshIdentityMapResult() || hasJoining() || hasBatchReadAttributes()) {
            return super.buildObject(row);
        }
        UnitOfWorkImpl unitOfWork = (UnitOfWorkImpl) getSession();
        ObjectBuilder builder = getDescriptor().getObjectBuilder();
        Object record = builder.buildNewInstance();
        unitOfWork.getCloneMapping().put(record, record);
        List<DatabaseMapping> mappings = DescriptorAccess.mappings(getDescriptor());
        for (int i = 0; i < mappings.size(); i++) {
            mappings.get(i).buildCloneFromRow(row, null, record, null, this, unitOfWork, unitOfWork);
        }
        if (getDescriptor().hasFetchGroupManager()) {
            getDescriptor().getFetchGroupManager().setObjectFetchGroup(record, null, unitOfWork);
        }
        if (record instanceof PersistenceEntity entity) {
            entity._persistence_setId(builder.extractPrimaryKeyFromRow(row, unitOfWork));
        }
        return record;
    }
}
