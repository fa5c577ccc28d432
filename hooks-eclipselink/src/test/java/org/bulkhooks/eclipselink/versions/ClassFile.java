package org.bulkhooks.eclipselink.versions;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * What a class file declares and refers to.
 *
 * @param name its name with slashes
 * @param access its modifiers
 * @param superclass the name of its superclass, null for Object
 * @param interfaces the names of its interfaces
 * @param methods the methods that it declares
 * @param fields the fields that it declares
 * @param references the methods and fields that its code names
 * @param types the classes that its code and declarations name
 */
record ClassFile(
        String name,
        int access,
        @Nullable String superclass,
        List<String> interfaces,
        List<Member> methods,
        List<Member> fields,
        Set<Reference> references,
        Set<String> types) {

    /**
     * A method or field.
     *
     * @param nameAndType its name and descriptor
     * @param access its modifiers
     */
    record Member(String nameAndType, int access) {

        boolean is(int modifier) {
            return (access & modifier) != 0;
        }
    }

    /**
     * A method or field that code names.
     *
     * @param owner the class that the code names as its owner
     * @param nameAndType its name and descriptor
     * @param isField whether it is a field
     * @param isStatic whether the code uses it as a static one
     * @param ofInterface whether the code takes the owner for an interface
     */
    record Reference(String owner, String nameAndType, boolean isField, boolean isStatic, boolean ofInterface) {

        @Override
        public String toString() {
            return owner.replace('/', '.') + "." + nameAndType;
        }
    }

    boolean is(int modifier) {
        return (access & modifier) != 0;
    }

    static ClassFile read(InputStream bytes) throws IOException {
        Reading reading = new Reading();
        new ClassReader(bytes).accept(reading, ClassReader.SKIP_FRAMES);
        return new ClassFile(
                reading.name,
                reading.access,
                reading.superclass,
                reading.interfaces,
                reading.methods,
                reading.fields,
                reading.references,
                reading.types);
    }

    private static final class Reading extends ClassVisitor {

        private String name = "";
        private int access;
        private @Nullable String superclass;
        private List<String> interfaces = List.of();
        private final List<Member> methods = new ArrayList<>();
        private final List<Member> fields = new ArrayList<>();
        private final Set<Reference> references = new LinkedHashSet<>();
        private final Set<String> types = new LinkedHashSet<>();

        Reading() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superclass,
                String[] interfaces) {
            this.name = name;
            this.access = access;
            this.superclass = superclass;
            this.interfaces = List.of(interfaces);
            types.addAll(this.interfaces);
            if (superclass != null) {
                types.add(superclass);
            }
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            fields.add(new Member(name + " " + descriptor, access));
            add(Type.getType(descriptor));
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            methods.add(new Member(name + descriptor, access));
            add(Type.getType(descriptor));
            return new Code();
        }

        private void add(Type type) {
            if (type.getSort() == Type.METHOD) {
                add(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    add(argument);
                }
            } else if (type.getSort() == Type.ARRAY) {
                add(type.getElementType());
            } else if (type.getSort() == Type.OBJECT) {
                types.add(type.getInternalName());
            }
        }

        private void add(Reference reference) {
            references.add(reference);
            types.add(reference.owner());
        }

        private void add(Object constant) {
            if (constant instanceof Type type) {
                add(type);
            } else if (constant instanceof Handle handle) {
                boolean isField = handle.getTag() <= Opcodes.H_PUTSTATIC;
                boolean isStatic = handle.getTag() == Opcodes.H_INVOKESTATIC
                        || handle.getTag() == Opcodes.H_GETSTATIC
                        || handle.getTag() == Opcodes.H_PUTSTATIC;
                add(new Reference(
                        handle.getOwner(),
                        handle.getName() + (isField ? " " : "") + handle.getDesc(),
                        isField,
                        isStatic,
                        handle.isInterface()));
            }
        }

        private final class Code extends MethodVisitor {

            Code() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean ofInterface) {
                if (owner.startsWith("[")) {
                    return; // clone() of an array
                }
                add(new Reference(owner, name + descriptor, false, opcode == Opcodes.INVOKESTATIC, ofInterface));
            }

            @Override
            public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                boolean isStatic = opcode == Opcodes.GETSTATIC || opcode == Opcodes.PUTSTATIC;
                add(new Reference(owner, name + " " + descriptor, true, isStatic, false));
            }

            @Override
            public void visitTypeInsn(int opcode, String type) {
                add(Type.getObjectType(type));
            }

            @Override
            public void visitLdcInsn(Object value) {
                add(value);
            }

            @Override
            public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
                for (Object argument : arguments) {
                    add(argument);
                }
            }
        }
    }
}
