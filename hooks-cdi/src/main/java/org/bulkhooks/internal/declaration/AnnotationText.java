package org.bulkhooks.internal.declaration;

import java.lang.annotation.Annotation;

/** Annotations as they are written in Java, without packages. */
final class AnnotationText {

    private AnnotationText() {}

    static String of(Annotation annotation) {
        String text = annotation.toString();
        int members = text.indexOf('(');
        String simpleName = "@" + annotation.annotationType().getSimpleName();
        return members < 0 || text.endsWith("()") ? simpleName : simpleName + text.substring(members);
    }
}
