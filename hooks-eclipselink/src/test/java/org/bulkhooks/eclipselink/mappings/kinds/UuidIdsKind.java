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
    }

    @Entity(name = "Token")
    public static class Token extends Coded {

        @Id
        private UUID id;

        @ManyToOne(optional = false)
        private Device device;

        public UUID getId() {
            return id;
        }

        public void setId(UUID id) {
            this.id = id;
        }

        public Device getDevice() {
            return device;
        }

        public void setDevice(Device device) {
            this.device = device;
        }
    }

    static Mapping mapping() {
        return Mapping.of("uuid ids", Device.class, Token.class)
                .records(UuidIdsKind::records)
                .key("id")
                .change(Device.class, (device, place) -> device.setSerial(uuid(7)))
                .change(Token.class, (token, place) -> token.setName("changed " + place))
                .updateWith("update Device d set d.serial = :serial", "serial", uuid(9))
                .update("update Token t set t.name = 'x' where t.device.serial is not null")
                .deleteWith("delete from Token t where t.id = :id", "id", uuid(51))
                .make();
    }

    private static UUID uuid(long number) {
        return new UUID(0x1111_2222_3333_4444L, number);
    }

    private static List<Coded> records() {
        List<Coded> records = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Device device = new Device();
            device.setId(uuid(i));
            device.setCode("device" + i);
            device.setSerial(uuid(100 + i));
            records.add(device);
        }
        for (int i = 0; i < 3; i++) {
            Token token = new Token();
            token.setId(uuid(50 + i));
            token.setCode("token" + i);
            token.setDevice((Device) records.get(0));
            records.add(token);
        }
        return records;
    }
}
