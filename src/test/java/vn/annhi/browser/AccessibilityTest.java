package vn.annhi.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Everybody can use the pages, also who sees badly or works without a mouse. */
@BrowserTest
class AccessibilityTest {

    @Test
    void aBarrierIsFound(Desks desks) {
        var page = desks.stranger("stranger");
        page.setContent("<html lang=vi><title>x</title><main><h1>x</h1><input></main>");
        assertThatThrownBy(() -> Accessibility.assertOn(page)).hasMessageContaining("label");
    }

    @Test
    void thePageOfAnErrorHasNone(Desks desks) {
        var page = desks.of("muongso.bvte").page();
        page.navigate("/camunda/app/cockpit/default/");
        Accessibility.assertOn(page);
    }

    @Test
    void tasklistHasNone(Desks desks) {
        Accessibility.assertOn(desks.of("muongso.bvte"));
    }
}
