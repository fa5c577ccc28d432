package org.bulkhooks.docs.readme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
public class LimitService {

    private final List<String> rechecked = new ArrayList<>();

    public void recheck(List<Account> now, List<Account> before) {
        for (int i = 0; i < now.size(); i++) {
            rechecked.add(before.get(i).getBalance().intValue() + " to "
                    + now.get(i).getBalance().intValue());
        }
    }

    public List<String> rechecked() {
        return rechecked;
    }
}
