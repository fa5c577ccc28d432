package org.bulkhooks.docs.conditions;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Threshold {

    int amount() {
        return 500;
    }
}
