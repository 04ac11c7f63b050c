//! The tables of a dossier: one declaration from which the reader, the writer, the template,
//! the JSON schema and the documentation are all made.
//!
//! All of them in one file, because it is the file format, and is read as such.
//!
//! A column has an English and a Chinese name; files may use either, in any order. What a
//! column means stands in the catalogue (`column-<table>-<column>`).

/// What a cell may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// An identifier: text without separators, compared after trimming and folding of
    /// full-width characters.
    Id,
    /// Identifiers separated by `;`, `；`, `、` or `,`.
    Ids,
    /// A whole number, not negative.
    Integer,
    /// A decimal number with at most this many places, not negative.
    Decimal(u32),
    /// An amount of money, not negative; the column's title may say 元 (the default) or 万元.
    Money,
    /// Yes or no: 是/否, yes/no, true/false, 1/0, √/×.
    YesNo,
    /// A day: `2026-03-16`, `2026/3/16`, `2026年3月16日`.
    Date,
    /// A month: `2026-04`, `2026年4月`.
    Month,
    /// A year.
    Year,
    /// One of the listed words.
    Choice(&'static [Word]),
    /// Some of the listed words in the order that matters, each once, separated like [`Kind::Ids`].
    Choices(&'static [Word]),
}

/// A word of a closed list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// English, as the writer of English files uses it.
    pub en: &'static str,
    /// Chinese.
    pub zh: &'static str,
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// English name.
    pub en: &'static str,
    /// Chinese name.
    pub zh: &'static str,
    /// What its cells hold.
    pub kind: Kind,
    /// Whether the column must exist and every cell be filled.
    pub required: bool,
}

/// A table: a CSV file of the folder, a sheet of the workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// English name: the file is `<en>.csv`.
    pub en: &'static str,
    /// Chinese name: the file may be `<zh>.csv`, the sheet either.
    pub zh: &'static str,
    /// Its columns, in the order in which they are written.
    pub columns: &'static [Column],
    /// Columns that together tell its rows apart; empty where rows may repeat.
    pub key: &'static [&'static str],
    /// Whether a dossier needs it.
    pub required: bool,
}

const fn word(en: &'static str, zh: &'static str) -> Word {
    Word { en, zh }
}

const fn must(en: &'static str, zh: &'static str, kind: Kind) -> Column {
    Column { en, zh, kind, required: true }
}

const fn may(en: &'static str, zh: &'static str, kind: Kind) -> Column {
    Column { en, zh, kind, required: false }
}

/// Procurement methods.
pub const METHODS: &[Word] = &[
    word("open", "公开招标"),
    word("invited", "邀请招标"),
    word("negotiation", "竞争性谈判"),
    word("consultation", "竞争性磋商"),
    word("single-source", "单一来源"),
];

/// Award rules.
pub const AWARD_RULES: &[Word] =
    &[word("lowest-price", "最低价"), word("rank-first", "排名第一"), word("optimal", "最优组合")];

/// Goals of the optimal rule.
pub const GOALS: &[Word] = &[
    word("fairness", "区县公平"),
    word("service", "服务量"),
    word("score", "综合得分"),
    word("price", "价格"),
    word("social-workers", "社会工作者"),
    word("changes", "更换最少"),
];

/// Provenances.
pub const PROVENANCES: &[Word] = &[word("real", "真实"), word("synthetic", "虚构"), word("mixed", "混合")];

/// Levels of a jurisdiction.
pub const LEVELS: &[Word] =
    &[word("province", "省级"), word("prefecture", "市级"), word("county", "县级"), word("township", "乡级")];

/// Kinds of tenderers.
pub const TENDERER_KINDS: &[Word] = &[
    word("social-organisation", "社会组织"),
    word("public-institution-1", "公益一类事业单位"),
    word("public-institution-2", "公益二类事业单位"),
    word("public-institution-business", "生产经营类事业单位"),
    word("enterprise", "企业"),
    word("other-body", "其他机构"),
    word("mass-organisation", "群团组织"),
    word("natural-person", "自然人"),
];

/// Sizes.
pub const SIZES: &[Word] = &[
    word("micro", "微型"),
    word("small", "小型"),
    word("medium", "中型"),
    word("large", "大型"),
    word("same-treatment", "视同小微"),
    word("not-an-enterprise", "非企业"),
];

/// The seven basic conditions.
pub const CONDITIONS: &[Word] = &[
    word("civil-liability", "独立承担民事责任"),
    word("governance", "治理结构健全"),
    word("finance", "财务会计和资产管理制度健全"),
    word("capability", "具备设施人员和专业能力"),
    word("tax-and-insurance", "依法缴纳税收和社会保险"),
    word("separation", "政社分开"),
    word("other", "法律法规和项目规定的其他条件"),
];

/// Staff qualifications.
pub const QUALIFICATIONS: &[Word] = &[
    word("all", "全部人员"),
    word("degree", "大专及以上"),
    word("social-worker", "社会工作者"),
    word("counsellor", "心理咨询师"),
    word("care-worker", "护理员"),
    word("medical", "医护康复人员"),
];

/// Scopes of win limits.
pub const SCOPES: &[Word] = &[word("overall", "全部"), word("county", "区县"), word("lot-group", "标包组")];

/// Kinds of the tender's own rules.
pub const RULE_KINDS: &[Word] = &[
    word("concentration", "集中度"),
    word("winners", "供应商数"),
    word("reserve", "预留份额"),
    word("key-workers", "骨干人员不重复"),
    word("guarantee", "服务保障"),
    word("keep-earlier", "保留原供应商"),
    word("changes-most", "调整上限"),
    word("change-price", "调整代价"),
    word("standby-reserve", "预留备选"),
];

/// How a rule names its lots.
pub const LOT_SCOPES: &[Word] = &[
    word("overall", "全部"),
    word("county", "区县"),
    word("lot-group", "标包组"),
    word("service", "服务"),
    word("lots", "指定标包"),
];

/// How a rule names its tenderers.
pub const TENDERER_SCOPES: &[Word] = &[
    word("everyone", "全部"),
    word("newcomers", "新设机构"),
    word("small", "小微单位"),
    word("newcomers-or-small", "新设或小微"),
    word("social-organisations", "社会组织"),
    word("listed", "指定供应商"),
];

/// What a rule's limits count.
pub const RULE_MEASURES: &[Word] =
    &[word("money", "金额"), word("lots", "标包数"), word("service", "服务量"), word("need-percent", "需求百分比")];

/// Parameters of the policy that a recorded decision may waive.
pub const WAIVABLE: &[Word] = &[
    word("fund-ceiling-rate", "资金上限"),
    word("staffing-rate", "人员配备"),
    word("seconded-degree-share", "学历要求"),
];

/// The tender itself: keys of `tender.toml`, or a sheet with one key and value a row.
pub const TENDER: Table = Table {
    en: "tender",
    zh: "项目",
    required: true,
    key: &[],
    columns: &[
        must("id", "项目编号", Kind::Id),
        must("title", "项目名称", Kind::Text),
        must("buyer", "采购人代码", Kind::Id),
        must("bid_date", "开标日期", Kind::Date),
        must("method", "采购方式", Kind::Choice(METHODS)),
        must("fiscal_year", "财政年度", Kind::Year),
        must("policy", "政策规则", Kind::Id),
        must("law", "采购法规则", Kind::Id),
        must("scoring_model", "评分办法", Kind::Id),
        must("award_rule", "公布的定标规则", Kind::Choice(AWARD_RULES)),
        may("objective", "定标目标", Kind::Choices(GOALS)),
        may("small_deduction_percent", "小微企业价格扣除比例", Kind::Decimal(2)),
        may("contact_person", "联系人", Kind::Text),
        may("contact_phone", "联系电话", Kind::Text),
        may("contact_address", "联系地址", Kind::Text),
        may("challenge_office", "质疑受理", Kind::Text),
        may("complaint_office", "投诉受理", Kind::Text),
        must("provenance", "数据性质", Kind::Choice(PROVENANCES)),
        must("provenance_note", "数据来源说明", Kind::Text),
    ],
};

/// The CSV tables, in the order in which they are read and documented.
pub const TABLES: &[Table] = &[
    Table {
        en: "jurisdictions",
        zh: "采购主体",
        required: true,
        key: &["code"],
        columns: &[
            must("code", "代码", Kind::Id),
            must("name", "名称", Kind::Text),
            must("level", "级别", Kind::Choice(LEVELS)),
            may("parent", "上级代码", Kind::Id),
        ],
    },
    Table {
        en: "funds",
        zh: "资金",
        required: false,
        key: &["jurisdiction", "year"],
        columns: &[
            must("jurisdiction", "采购主体代码", Kind::Id),
            must("year", "年度", Kind::Year),
            must("prior_spending", "上年社会救助专项资金支出", Kind::Money),
            may("committed", "已承诺支付", Kind::Money),
            may("estimated", "是否预计", Kind::YesNo),
        ],
    },
    Table {
        en: "counties",
        zh: "区县",
        required: true,
        key: &["code"],
        columns: &[
            must("code", "代码", Kind::Id),
            must("name", "名称", Kind::Text),
            must("urban_dibao", "城市低保人数", Kind::Integer),
            must("rural_dibao", "农村低保人数", Kind::Integer),
            must("tekun", "特困人数", Kind::Integer),
            must("staff_in_post", "在岗救助人员", Kind::Integer),
        ],
    },
    Table {
        en: "lots",
        zh: "标包",
        required: true,
        key: &["lot"],
        columns: &[
            must("lot", "标包编号", Kind::Id),
            must("title", "标包名称", Kind::Text),
            must("buyer", "采购主体代码", Kind::Id),
            must("county", "服务区县代码", Kind::Id),
            must("service", "服务代码", Kind::Id),
            must("volume", "服务量", Kind::Decimal(3)),
            must("unit", "单位", Kind::Text),
            may("need_weight", "需求权重", Kind::Decimal(3)),
            must("ceiling_price", "最高限价", Kind::Money),
            must("first_month", "起始月份", Kind::Month),
            must("months", "服务月数", Kind::Integer),
            may("renewal_months", "可续签月数", Kind::Integer),
            may("quality_floor", "质量底线", Kind::Decimal(4)),
            must("required", "是否必须采购", Kind::YesNo),
            may("critical", "是否关键", Kind::YesNo),
            may("group", "标包组", Kind::Id),
            may("reserved_for_small", "专门面向小微", Kind::YesNo),
            may("share_step", "份额步长（%）", Kind::Integer),
            may("share_least", "最小份额（%）", Kind::Integer),
            may("share_most", "最大份额（%）", Kind::Integer),
            may("winners_most", "最多中标人数", Kind::Integer),
        ],
    },
    Table {
        en: "win_limits",
        zh: "中标限制",
        required: false,
        key: &["scope", "scope_code"],
        columns: &[
            must("scope", "范围", Kind::Choice(SCOPES)),
            may("scope_code", "范围代码", Kind::Id),
            may("lots_most", "最多标包数", Kind::Integer),
            may("money_most", "最多金额", Kind::Money),
        ],
    },
    Table {
        en: "tender_rules",
        zh: "定标规则",
        required: false,
        key: &["id"],
        columns: &[
            must("id", "规则名称", Kind::Id),
            must("kind", "规则类型", Kind::Choice(RULE_KINDS)),
            may("on", "是否启用", Kind::YesNo),
            may("lots", "标包范围", Kind::Choice(LOT_SCOPES)),
            may("lot_codes", "标包范围代码", Kind::Ids),
            may("tenderers", "供应商范围", Kind::Choice(TENDERER_SCOPES)),
            may("tenderer_codes", "供应商范围编号", Kind::Ids),
            may("measure", "计量", Kind::Choice(RULE_MEASURES)),
            may("least", "下限", Kind::Decimal(4)),
            may("most", "上限", Kind::Decimal(4)),
            must("reason", "依据", Kind::Text),
        ],
    },
    Table {
        en: "waivers",
        zh: "豁免",
        required: false,
        key: &["rule", "place", "year", "date"],
        columns: &[
            must("rule", "规则", Kind::Choice(WAIVABLE)),
            must("place", "地区代码", Kind::Id),
            may("year", "年度", Kind::Year),
            must("amount", "数额", Kind::Decimal(2)),
            must("authority", "批准机关", Kind::Text),
            must("date", "批准日期", Kind::Date),
            must("reason", "理由", Kind::Text),
        ],
    },
    Table {
        en: "tenderers",
        zh: "供应商",
        required: true,
        key: &["tenderer"],
        columns: &[
            must("tenderer", "供应商编号", Kind::Id),
            must("name", "名称", Kind::Text),
            must("credit_code", "统一社会信用代码", Kind::Id),
            must("kind", "类型", Kind::Choice(TENDERER_KINDS)),
            must("registered_on", "登记日期", Kind::Date),
            may("controller", "控制人", Kind::Text),
            may("responsible_person", "单位负责人", Kind::Text),
            must("size", "规模", Kind::Choice(SIZES)),
            may("funded_staff", "财政供养人员", Kind::Integer),
            may("subcontracts", "是否转包", Kind::YesNo),
            may("own_lots_most", "自愿最多标包数", Kind::Integer),
            may("own_money_most", "自愿最多金额", Kind::Money),
        ],
    },
    Table {
        en: "conditions",
        zh: "基本条件",
        required: true,
        key: &["tenderer", "condition"],
        columns: &[
            must("tenderer", "供应商编号", Kind::Id),
            must("condition", "条件", Kind::Choice(CONDITIONS)),
            must("met", "是否满足", Kind::YesNo),
            must("evidence", "证明材料", Kind::Text),
        ],
    },
    Table {
        en: "staff",
        zh: "人员",
        required: false,
        key: &["tenderer", "qualification"],
        columns: &[
            must("tenderer", "供应商编号", Kind::Id),
            must("qualification", "资质", Kind::Choice(QUALIFICATIONS)),
            must("persons", "人数", Kind::Integer),
        ],
    },
    Table {
        en: "capacities",
        zh: "能力",
        required: false,
        key: &["tenderer", "resource"],
        columns: &[
            must("tenderer", "供应商编号", Kind::Id),
            must("resource", "资源", Kind::Id),
            must("amount", "数量", Kind::Decimal(2)),
        ],
    },
    Table {
        en: "debarments",
        zh: "禁入",
        required: false,
        key: &[],
        columns: &[
            must("tenderer", "供应商编号", Kind::Id),
            must("from", "起始日期", Kind::Date),
            may("until", "截止日期", Kind::Date),
            must("authority", "决定机关", Kind::Text),
            must("reason", "事由", Kind::Text),
        ],
    },
    Table {
        en: "performance",
        zh: "履约评价",
        required: false,
        key: &["tenderer", "year"],
        columns: &[
            must("tenderer", "供应商编号", Kind::Id),
            must("year", "年度", Kind::Year),
            may("buyer_score", "采购人评分", Kind::Decimal(4)),
            may("users_score", "服务对象评分", Kind::Decimal(4)),
            may("third_party_score", "第三方评分", Kind::Decimal(4)),
        ],
    },
    Table {
        en: "discounts",
        zh: "折扣",
        required: false,
        key: &["tenderer", "lots_least", "money_least"],
        columns: &[
            must("tenderer", "供应商编号", Kind::Id),
            may("lots_least", "达到标包数", Kind::Integer),
            may("money_least", "达到金额", Kind::Money),
            must("percent", "折扣（%）", Kind::Decimal(4)),
        ],
    },
    Table {
        en: "once_only",
        zh: "一次性报价",
        required: false,
        key: &["tenderer", "county", "payer", "year"],
        columns: &[
            must("tenderer", "供应商编号", Kind::Id),
            may("county", "区县代码", Kind::Id),
            must("price", "报价", Kind::Money),
            may("payer", "付款主体代码", Kind::Id),
            may("year", "年度", Kind::Year),
        ],
    },
    // For a re-award: who supplies each lot now.
    Table {
        en: "earlier",
        zh: "原中标",
        required: false,
        key: &["lot"],
        columns: &[must("lot", "标包编号", Kind::Id), must("tenderer", "供应商编号", Kind::Id)],
    },
    // One row a bid and lot; a package is several rows with the same bid.
    Table {
        en: "bids",
        zh: "投标",
        required: true,
        key: &["bid", "lot"],
        columns: &[
            must("bid", "投标编号", Kind::Id),
            must("tenderer", "供应商编号", Kind::Id),
            must("lot", "标包编号", Kind::Id),
            must("price", "报价", Kind::Money),
            must("volume", "承诺服务量", Kind::Decimal(3)),
            may("exclusive_sets", "互斥组", Kind::Ids),
            may("requires", "前提投标", Kind::Ids),
        ],
    },
    Table {
        en: "seconded",
        zh: "派驻人员",
        required: false,
        key: &["bid", "county"],
        columns: &[
            must("bid", "投标编号", Kind::Id),
            must("county", "区县代码", Kind::Id),
            must("persons", "人数", Kind::Integer),
            may("degree_holders", "大专及以上", Kind::Integer),
            may("social_workers", "社会工作者", Kind::Integer),
            may("funded", "财政供养", Kind::Integer),
        ],
    },
    Table {
        en: "uses",
        zh: "能力占用",
        required: false,
        key: &["bid", "resource"],
        columns: &[
            must("bid", "投标编号", Kind::Id),
            must("resource", "资源", Kind::Id),
            must("amount", "数量", Kind::Decimal(2)),
        ],
    },
    Table {
        en: "key_workers",
        zh: "骨干人员",
        required: false,
        key: &["bid", "lot", "worker"],
        columns: &[
            must("bid", "投标编号", Kind::Id),
            must("lot", "标包编号", Kind::Id),
            must("worker", "人员编号", Kind::Id),
            must("name", "姓名", Kind::Text),
        ],
    },
    Table {
        en: "payments",
        zh: "付款",
        required: false,
        key: &["bid", "lot", "year"],
        columns: &[
            must("bid", "投标编号", Kind::Id),
            must("lot", "标包编号", Kind::Id),
            must("year", "年度", Kind::Year),
            must("amount", "金额", Kind::Money),
        ],
    },
    Table {
        en: "experts",
        zh: "评委",
        required: false,
        key: &["expert"],
        columns: &[
            must("expert", "评委编号", Kind::Id),
            must("name", "姓名", Kind::Text),
            may("represents_buyer", "采购人代表", Kind::YesNo),
        ],
    },
    Table {
        en: "scores",
        zh: "评分",
        required: false,
        key: &["expert", "criterion", "bid", "lot"],
        columns: &[
            must("expert", "评委编号", Kind::Id),
            must("criterion", "评分项", Kind::Id),
            must("bid", "投标编号", Kind::Id),
            must("lot", "标包编号", Kind::Id),
            may("points", "得分", Kind::Decimal(4)),
        ],
    },
    Table {
        en: "facts",
        zh: "客观指标",
        required: false,
        key: &["bid", "lot", "fact"],
        columns: &[
            must("bid", "投标编号", Kind::Id),
            may("lot", "标包编号", Kind::Id),
            must("fact", "指标", Kind::Id),
            must("value", "数值", Kind::Decimal(4)),
        ],
    },
];
