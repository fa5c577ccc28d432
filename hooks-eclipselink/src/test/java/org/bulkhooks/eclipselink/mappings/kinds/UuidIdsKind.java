package org.bulkhooks.eclipselink.mappings.kinds;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bulkhooks.eclipselink.mappings.harness.Coded;
import org.bulkhooks.eclipselink.mappings.harness.Mapping;

/** UUIDs as ids that the application assigns, as foreign keys and as values. */
final class UuidIdsKind {

    private UuidIdsKind() {}

    @Entity(name = "Device")
    public static class Device extends Coded {

        @Id
        private UUID id;

        private UUID serial;

        @ManyToOne
        private Device parent;

        public UUID getId() {
            return id;
        }

        public void setId(UUID id) {
            this.id = id;
        }

        public UUID getSerial() {
            return serial;
        }

        public void setSerial(UUID serial) {
            this.serial = serial;
        }

        public Device getParent() {
            return parent;
        }

        public void setParent(Device parent) {
            this.parent = parent;
        }
    }

    static Mapping mapping() {
        return Mapping.of("uuid ids", Device.class)
                .records(UuidIdsKind::records)
                .key("id")
                .change(Device.class, (device, place) -> {
                    device.setSerial(place == 1 ? null : uuid(7));
                    device.setParent(place == 2 ? device : device.getParent());
                })
                .updateWith("update Device d set d.serial = :serial", "serial", uuid(9))
                .update("update Device d set d.name = 'x' where d.parent.serial is not null")
                .deleteWith("delete from Device d where d.id = :id", "id", uuid(3))
                .make();
    }

    private static UUID uuid(long number) {
        return new UUID(0x1111_2222_3333_4444L, number);
    }

    private static List<Device> records() {
        List<Device> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Device device = new Device();
            device.setId(uuid(i));
            device.setCode("device" + i);
            device.setSerial(i == 2 ? null : uuid(100 + i));
            device.setParent(i == 0 ? device : records.get(0));
            records.add(device);
        }
        return records;
    }
}
