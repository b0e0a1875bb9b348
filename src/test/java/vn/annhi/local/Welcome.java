package vn.annhi.local;

import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;

/** Prints the links and demo accounts once the system is up. */
@TestComponent
class Welcome {

    private static final Map<String, String> ACCOUNTS = Map.of("district", """
            muongso.bvte      người làm công tác bảo vệ trẻ em, xã Mường So
            muongso.chutich   Chủ tịch UBND xã Mường So
            muongso.congan    Công an xã Mường So        muongso.tramyte   Trạm Y tế
            muongso.truong    Trường học                 banlang.bvte …    các xã khác tương tự
            huyen.ldtbxh      Phòng LĐTBXH huyện (theo dõi các xã)
            quantri           quản trị hệ thống (tài khoản, phân quyền)
            """, "two-tier", """
            phongtho.bvte     người làm công tác bảo vệ trẻ em, xã Phong Thổ
            phongtho.chutich  Chủ tịch UBND xã Phong Thổ
            phongtho.congan   Công an xã Phong Thổ       phongtho.tramyte  Trạm Y tế
            phongtho.truong   Trường học                 daosan.bvte …     các xã khác tương tự
            tinh.soyte        Sở Y tế tỉnh (theo dõi các xã)
            quantri           quản trị hệ thống (tài khoản, phân quyền)
            """);

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void up(WebServerInitializedEvent started) {
        var home = "http://localhost:" + started.getWebServer().getPort();
        System.out.printf(
                """

                  An Nhi đã chạy / is running
                    Việc cần làm (Tasklist)   %s/
                    Theo dõi (Cockpit)        %s/camunda/app/cockpit/
                    Hộp thư thử (mail)        %s/hop-thu

                  Tài khoản thử, mật khẩu / demo accounts, password: %s
                %s
                """,
                home,
                home,
                home,
                environment.getProperty("annhi.organisation.demo-password"),
                ACCOUNTS.getOrDefault(environment.getProperty("annhi.organisation.chart", ""), "")
                        .indent(4));
    }
}
