package vn.annhi.directive;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives out the tasks of a letter, one transaction per batch. */
@Component
class DirectiveBatches implements DirectiveProgress {

    private final DirectiveTasks tasks;
    private final DirectiveCourse course;
    private final int batch;

    DirectiveBatches(DirectiveTasks tasks, DirectiveCourse course, @Value("${annhi.directive.batch}") int batch) {
        this.tasks = tasks;
        this.course = course;
        this.batch = batch;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveTasks(String letter) {
        var code = new DirectiveCode(letter);
        tasks.begin(code, batch).forEach(course::give);
        return tasks.arePlanned(code);
    }
}
