package vn.annhi.reminder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.annhi.reminder.mail.Letter;
import vn.annhi.reminder.mail.Post;

/** Mail to the operators of this installation; nothing when no address is configured. */
@Component
class OperatorMail {

    private final Post post;
    private final String operator;

    OperatorMail(Post post, @Value("${annhi.operator-mail}") String operator) {
        this.post = post;
        this.operator = operator;
    }

    void send(String subject, String text) {
        if (!operator.isBlank()) {
            post.send(post.compose(Letter.plain(operator, subject, text)));
        }
    }
}
