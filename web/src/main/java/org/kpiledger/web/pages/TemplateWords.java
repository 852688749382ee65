package org.kpiledger.web.pages;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives every template, that of an error too, the four objects which it calls by name; beans may not stand in links. */
@Component
class TemplateWords {
    TemplateWords(ThymeleafViewResolver views, Page page, Texts texts, Figures figures, Members members) {
        views.addStaticVariable("page", page);
        views.addStaticVariable("texts", texts);
        views.addStaticVariable("figures", figures);
        views.addStaticVariable("members", members);
    }
}
