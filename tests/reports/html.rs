use crate::fixture;
use zeyou::domain::Goal;
use zeyou::domain::record::LevelRecord;
use zeyou::messages::Lang;
use zeyou::reports::html;

fn count(page: &str, text: &str) -> usize {
    page.matches(text).count()
}

#[test]
fn user_text_is_escaped() {
    let page = html::page(&fixture::record(), Lang::Zh);
    assert!(page.contains("&lt;script&gt;alert"), "the hostile name is shown");
    assert_eq!(count(&page, "<script"), 1, "only the page's own script");
    assert!(!page.contains("<b>虚构原因"), "arguments of findings are escaped too");
}

#[test]
fn the_page_needs_no_network() {
    let page = html::page(&fixture::record(), Lang::Zh);
    for outside in ["src=", "<link", "@import", "url(", "href=\"http"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("default-src 'none'"));
}

#[test]
fn both_languages_are_in_it_and_one_is_chosen() {
    let page = html::page(&fixture::record(), Lang::Zh);
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"zh-CN\">"));
    assert!(page.contains("<span lang=\"zh\">结论</span><span lang=\"en\">Conclusion</span>"));
    assert!(page.contains("id=\"lang-zh\" value=\"zh-CN\" checked"));
    let page = html::page(&fixture::record(), Lang::En);
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
    assert!(page.contains("id=\"lang-en\" value=\"en\" checked"));
}

#[test]
fn no_message_is_missing() {
    for record in
        [fixture::record(), fixture::rule_broken(), fixture::within_gap(), fixture::infeasible(), fixture::elastic()]
    {
        let page = html::page(&record, Lang::Zh);
        for family in [
            "[report-",
            "[check-",
            "[limits-",
            "[slack-",
            "[would-",
            "[amount-",
            "[level-",
            "[parameter-",
            "[conflict-",
            "[relaxation-",
            "[standby-",
            "[exit-",
        ] {
            assert!(!page.contains(family), "{family}");
        }
    }
}

#[test]
fn what_the_figures_are_is_said_at_the_top_and_at_the_end() {
    let page = html::page(&fixture::record(), Lang::Zh);
    assert!(count(&page, "虚构数据，不得用于实际采购") >= 2);
    assert!(page.contains("class=\"provenance synthetic\""));
}

#[test]
fn levels_of_fairness_are_told_and_named_once() {
    let mut record = fixture::record();
    record.tender.objective.insert(0, Goal::Fairness);
    let proof = record.results[2].proof.as_mut().unwrap();
    for value in ["71:2 72-80:1", "61-70:3", "1-60:3"] {
        let level = LevelRecord {
            objective: "fairness".into(),
            value: value.into(),
            bound: Some(value.into()),
            proven: true,
            exact: true,
        };
        proof.levels.insert(0, level);
    }
    let page = html::page(&record, Lang::Zh);
    assert!(page.contains("服务率达到1-70%的区县有3个、服务率达到71%的区县有2个、服务率达到72-80%的区县有1个"));
    assert!(page.contains("1-70 %: reached by 3, 71 %: reached by 2"));
    assert!(page.contains("依次按各区县服务率（从最低的起）、质量加权服务量、"));
    assert!(page.contains("更换供应商的标包"));
}

#[test]
fn a_passed_over_bid_is_explained_in_sentences() {
    let page = html::page(&fixture::record(), Lang::Zh);
    assert!(page.contains(
        "若只把中标改为B07、其他不变：虚构县2026年资金上限将超出12,340.56元；虚构县救助人员配备底线将还差2人。"
    ));
    assert!(page.contains("少服务612.49（质量加权服务量）；总价少4,500.00元；以下标包易主：A-01（B01 → B05）"));
    assert!(page.contains("2026 fund ceiling of 虚构县 would be exceeded by 12,340.56 yuan"));
    assert!(page.contains("已证明：任何符合全部规则的方案都不可能让B13中标。"));
}

#[test]
fn a_broken_rule_is_never_called_an_award() {
    let page = html::page(&fixture::rule_broken(), Lang::Zh);
    assert!(page.contains("不符合规则，不得据此定标"));
    assert!(!page.contains(">中标结果<"));
    assert!(!page.contains("class=\"tag won\"><span lang=\"zh\">中标<"), "selected by the rule, no winner");
    assert!(page.contains("按该规则选中"));
    assert!(page.contains("超出12,340.56元"));
    assert!(page.contains("class=\"fault\""));
    assert!(page.contains("不是“最优组合”"));
}

#[test]
fn an_open_gap_is_stated() {
    let page = html::page(&fixture::within_gap(), Lang::Zh);
    assert!(page.contains("质量加权服务量为55,437.54，理论上限（或下限）为55,501.00，相差至多0.1145%"));
    assert!(!page.contains("已证明最优："));
}

#[test]
fn nothing_feasible_still_makes_a_page() {
    let page = html::page(&fixture::infeasible(), Lang::Zh);
    assert!(page.contains("没有任何方案能同时满足全部规则"));
    assert!(!page.contains("id=\"purchases\""));
    let at = |anchor: &str| page.find(&format!("<section id=\"{anchor}\"")).unwrap();
    let order = ["verdict", "conflicts", "relaxation", "findings", "comparison"];
    assert!(order.is_sorted_by_key(|anchor| at(anchor)), "the reasons come first");
}

#[test]
fn a_proposal_says_what_it_needs_and_is_no_award() {
    let page = html::page(&fixture::elastic(), Lang::Zh);
    assert!(page.contains("虚构县2026年资金上限还差12,340.56元。") && page.contains("虚构县还须增加在岗救助人员3人。"));
    assert!(page.contains("必须采购的标包A-03（困难老人陪护就医）将无人中标。"));
    assert!(page.contains("若只由它让步，至少须提高12,340.56元"));
    assert!(page.contains("建议方案，尚需豁免") && !page.contains(">中标结果<"));
    assert!(page.contains("id=\"purchases\""), "the proposal is shown");
    assert_eq!(count(&page, "<td class=\"blank\">"), 6, "two waivers with three blanks each");
}

#[test]
fn a_large_tender_folds_its_rankings_and_bars() {
    let page = html::page(&fixture::large(), Lang::Zh);
    assert_eq!(count(&page, "<details class=\"lot\">"), 150);
    assert!(page.contains("其余290项"), "twelve of 302 capacities are shown at once");
    assert!(page.len() < 4_000_000, "{}", page.len());
}

#[test]
fn the_same_record_gives_the_same_page() {
    assert_eq!(html::page(&fixture::record(), Lang::Zh), html::page(&fixture::record(), Lang::Zh));
}

/// As if the tender had so many copies of its lots.
fn of_many_lots(copies: usize) -> zeyou::domain::record::Record {
    let mut record = fixture::record();
    let lots = record.lots.clone();
    for copy in 0..copies {
        record.lots.extend(lots.iter().cloned().map(|mut lot| {
            lot.lot = format!("{}/{copy}", lot.lot);
            lot
        }));
    }
    record
}

#[test]
fn a_page_of_too_many_lots_adds_them_up_and_says_where_they_are() {
    let few = html::page(&of_many_lots(40), Lang::Zh);
    assert!(few.contains("A-06/39") && !few.contains("awards.csv"));
    let (many, more) = (html::page(&of_many_lots(60), Lang::Zh), html::page(&of_many_lots(600), Lang::Zh));
    for file in ["awards.csv", "rankings.csv"] {
        assert!(many.contains(file), "{file}");
    }
    assert!(!many.contains("A-06/39"));
    // The counties are the same, so the page is.
    assert!(more.len() < many.len() + 200, "{} against {}", more.len(), many.len());
}

#[test]
fn a_list_that_is_too_long_ends_with_the_table_that_has_all() {
    let mut record = fixture::rule_broken();
    let headline = record.headline.rule;
    let result = record.results.iter_mut().find(|result| result.rule == headline).unwrap();
    let broken = result.checks.iter().find(|check| !check.holds).unwrap().clone();
    let all = result.checks.iter().filter(|check| !check.holds).count();
    result.checks.extend(std::iter::repeat_n(broken, 1000 - all));
    let page = html::page(&record, Lang::En);
    assert!(page.contains("700 more are not listed on this page: see checks.csv"));
}
