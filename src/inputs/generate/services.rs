//! What is bought: the thirteen services of the opinions, clause 6, with plausible units and prices.

/// A service with what a generated lot of it looks like.
pub(super) struct Service {
    /// Code of the rule set `sichuan-2026`.
    pub code: &'static str,
    /// Chinese name, for the lot's title.
    pub name: &'static str,
    /// Unit of the volume.
    pub unit: &'static str,
    /// Reference price of a unit, yuan.
    pub unit_price: i64,
    /// In how many of a thousand cases the lot must be awarded.
    pub required_permille: i64,
    /// Whether an interruption would hurt recipients.
    pub critical: bool,
    /// Yuan of reference cost for each person seconded; 0 where nobody is.
    pub yuan_per_seconded: i64,
}

const fn service(
    code: &'static str,
    name: &'static str,
    unit: &'static str,
    unit_price: i64,
    required_permille: i64,
    critical: bool,
    yuan_per_seconded: i64,
) -> Service {
    Service { code, name, unit, unit_price, required_permille, critical, yuan_per_seconded }
}

/// Every county buys the first two; the others are drawn.
pub(super) const SERVICES: [Service; 13] = [
    service("care", "照料护理", "人次", 80, 600, true, 200_000),
    service("household-survey", "家庭收支调查", "户", 180, 500, false, 130_000),
    service("screening", "对象排查", "户", 60, 250, false, 150_000),
    service("training", "业务培训", "人天", 420, 100, false, 0),
    service("publicity", "政策宣传", "场", 1_600, 100, false, 0),
    service("information-system", "信息化建设与管理", "人月", 16_000, 150, false, 0),
    service("performance-evaluation", "绩效评价", "项", 28_000, 150, false, 0),
    service("rehabilitation", "康复训练", "人次", 120, 250, true, 0),
    service("hospital-escort", "送医陪护", "人次", 220, 300, true, 250_000),
    service("social-inclusion", "社会融入", "场", 1_200, 150, false, 0),
    service("capability-building", "能力提升", "人次", 150, 150, false, 0),
    service("counselling", "心理疏导", "人次", 260, 250, false, 0),
    service("resource-linking", "资源链接", "人次", 90, 150, false, 220_000),
];
