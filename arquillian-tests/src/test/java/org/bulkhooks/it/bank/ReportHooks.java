package org.bulkhooks.it.bank;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import org.bulkhooks.AfterSave;
import org.bulkhooks.BeforeCreate;

@Dependent
public class ReportHooks {

    void check(@Observes BeforeCreate<Report> reports) {
        if (reports.newRecords().stream().anyMatch(report -> report.getTotal() < 0)) {
            throw new UnluckyException();
        }
    }

    void log(@Observes AfterSave<Report> reports, CallLog log) {
        log.add(reports.type() + " report " + reports.size());
    }
}
