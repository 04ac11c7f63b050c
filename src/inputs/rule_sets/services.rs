use crate::domain::{Dossier, LotPart, LotScope, Rules, ServiceItem, TenderRule};
use crate::messages::{Catalogue, Lang};

/// Names the lot sets of rules by service as the rule set names the services; the files of the
/// dossier have their codes only. A service of the rule sets that the program carries is named in
/// each language, one of a dossier's own rule set in Chinese.
pub fn name_services(dossier: &mut Dossier, rules: &Rules) {
    let by_service = |rule: &&mut TenderRule| rule.lot_scope == LotScope::Service;
    let parts: Vec<&mut LotPart> =
        dossier.tender_rules.iter_mut().filter(by_service).flat_map(|rule| &mut rule.parts).collect();
    if parts.is_empty() {
        return;
    }
    let catalogue = Catalogue::new(Lang::Zh);
    for part in parts {
        if let Some(service) = rules.services.get(&part.key) {
            part.name = name(service, &catalogue);
        }
    }
}

/// The message that says the name, where it says the same name; else the name.
fn name(service: &ServiceItem, catalogue: &Catalogue) -> String {
    let id = format!("service-{}", service.code);
    if catalogue.has(&id) && catalogue.text(&id) == service.name_zh {
        format!("@{id}")
    } else {
        service.name_zh.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{LotIx, RuleKind, ServiceGroup, TendererScope};
    use crate::evaluation::test_dossier::tender;
    use crate::findings::Place;
    use crate::inputs::rule_sets::load;

    fn rules(policy: &str) -> Rules {
        let dossier = tender().0;
        load(None, policy, "neutral", dossier.tender.method, dossier.tender.bid_date).0.expect("carried")
    }

    #[test]
    fn the_catalogue_names_services_as_the_carried_rule_sets_do() {
        let (zh, en) = (Catalogue::new(Lang::Zh), Catalogue::new(Lang::En));
        for policy in ["sichuan-2026", "neutral"] {
            for service in rules(policy).services.values().filter(|service| service.group != ServiceGroup::Forbidden) {
                let id = format!("service-{}", service.code);
                assert_eq!((zh.text(&id), en.text(&id)), (service.name_zh.clone(), service.name_en.clone()));
            }
        }
    }

    #[test]
    fn parts_by_service_get_names_and_others_keep_theirs() {
        let mut made = tender();
        let part = |key: &str| LotPart { key: key.into(), name: key.into(), lots: [LotIx(0)].into() };
        for lot_scope in [LotScope::Service, LotScope::LotGroup] {
            made.0.tender_rules.push(TenderRule {
                id: "R".into(),
                kind: RuleKind::KeepEarlier,
                on: true,
                lot_scope,
                parts: ["care", "counselling", "elsewhere"].map(part).into(),
                tenderer_scope: TendererScope::Everyone,
                tenderers: [].into(),
                reason: "x".into(),
                place: Place::file("tender_rules.csv"),
            });
        }
        let mut rules = rules("sichuan-2026");
        rules.services.get_mut("counselling").expect("a service").name_zh = "心理咨询".into();
        name_services(&mut made.0, &rules);
        let names = |rule: usize| -> Vec<&str> {
            made.0.tender_rules[rule].parts.iter().map(|part| part.name.as_str()).collect()
        };
        assert_eq!(names(0), ["@service-care", "心理咨询", "elsewhere"]);
        assert_eq!(names(1), ["care", "counselling", "elsewhere"]);
    }
}
