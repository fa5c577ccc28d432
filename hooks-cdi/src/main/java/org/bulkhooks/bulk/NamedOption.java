package org.bulkhooks.bulk;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * An option of any call: the factory methods return it as an option of the calls that it has a meaning for. Two are
 * equal if they are made by the same method with equal arguments.
 */
final class NamedOption implements BulkOption {

    private final String name;
    private final Object value;
    private final Consumer<CallOptions.Draft> setting;

    /**
     * Makes an option.
     *
     * @param name the name of the factory method, for messages
     * @param value what the option was made with
     * @param setting sets it among the options of a call
     */
    NamedOption(String name, Object value, Consumer<CallOptions.Draft> setting) {
        this.name = name;
        this.value = value;
        this.setting = setting;
    }

    String name() {
        return name;
    }

    void set(CallOptions.Draft options) {
        setting.accept(options);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedOption option && name.equals(option.name) && value.equals(option.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, value);
    }

    @Override
    public String toString() {
        return name + "(" + value + ")";
    }
}
