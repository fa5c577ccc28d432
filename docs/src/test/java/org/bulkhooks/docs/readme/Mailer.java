package org.bulkhooks.docs.readme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
public class Mailer {

    private final List<Integer> welcomed = new ArrayList<>();

    public void welcome(List<Account> accounts) {
        welcomed.add(accounts.size());
    }

    public List<Integer> welcomed() {
        return welcomed;
    }
}
