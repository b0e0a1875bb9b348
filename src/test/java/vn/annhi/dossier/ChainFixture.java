package vn.annhi.dossier;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chains of a database without an application around it. */
public final class ChainFixture {

    private ChainFixture() {}

    /** The first broken record of each case that has one, as {@code code seq}. */
    public static List<String> broken(JdbcClient sql) {
        var chain = new RecordChain(sql, new CaseLock(sql));
        return sql.sql("select code from case_file order by code").query(String.class).list().stream()
                .map(CaseCode::new)
                .flatMap(code -> chain.firstBroken(code).map(seq -> code.value() + " " + seq).stream())
                .toList();
    }
}
